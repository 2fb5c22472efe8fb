using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Writing;

/// <summary>A log whose writer stands still after its first commit, so that what is appended next becomes one group.</summary>
internal sealed class HeldWriter : IDisposable
{
    private readonly ManualResetEventSlim gate = new();
    private readonly TaskCompletionSource holding = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EventDatabase? database;

    public EventDatabase Database => this.database!;

    /// <summary>Opens the log, commits one record to <c>gate</c> and holds the writer there.</summary>
    public static async Task<HeldWriter> OpenAsync(TestDatabase database, EventLogOptions? options = null)
    {
        var held = new HeldWriter();
        held.database = await database.OpenAsync(options, held.Hold);
        var first = new NewRecord("gate", DateTimeOffset.UnixEpoch, null, new byte[1]);
        _ = held
            .database.Log.AppendAsync(new Append("gate", StreamHead.Empty, [first]), CancellationToken.None)
            .AsTask();
        await held.holding.Task;
        return held;
    }

    /// <summary>Lets the writer go on, for good.</summary>
    public void Release() => gate.Set();

    /// <summary>Lets the writer go on too: a test that failed before it did so must not wait for ever.</summary>
    public void Dispose()
    {
        gate.Set();
        gate.Dispose();
    }

    private void Hold(IReadOnlyList<LogRecord> records)
    {
        holding.TrySetResult();
        gate.Wait();
    }
}
