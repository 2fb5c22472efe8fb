using System.Data.Common;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Tests.Writing;

/// <summary>A store without a database: it keeps what it was given, or fails as told.</summary>
internal sealed class RecordingStore : ILogStore
{
    private readonly SemaphoreSlim asked = new(0);
    private readonly SemaphoreSlim gate = new(0);
    private long position;

    /// <summary>Every group it was asked to commit.</summary>
    public List<CommitGroup> Groups { get; } = [];

    /// <summary>Asked for each group; what it returns is thrown.</summary>
    public Func<CommitGroup, Exception?> Failure { get; set; } = _ => null;

    public string SystemName => "recording";

    public string SkipLocked => "";

    public string SizeQuery => "SELECT 0";

    /// <summary>Waits until the writer brings a group.</summary>
    public Task AskedAsync() => asked.WaitAsync();

    /// <summary>Lets any number of commits pass; until then all wait.</summary>
    public void Release() => gate.Release(1_000);

    public Task MigrateAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask<T> AskAsync<T>(string sql, Func<DbCommand, Task<T>> ask, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public async Task<CommitOutcome> CommitAsync(CommitGroup group)
    {
        asked.Release();
        await gate.WaitAsync();
        Groups.Add(group);
        if (Failure(group) is { } failure)
        {
            throw failure;
        }

        var decision = group.DecideOptimistically();
        var outcome = decision.Commit(position, new long[decision.Rows.Count]);
        position += decision.Rows.Count;
        return outcome;
    }

    public ValueTask DisposeAsync()
    {
        asked.Dispose();
        gate.Dispose();
        return ValueTask.CompletedTask;
    }
}
