using System.Data.Common;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Tests.Writing;

/// <summary>A store without a database: it keeps what it was given, or fails as told.</summary>
internal sealed class RecordingStore : ILogStore
{
    private readonly SemaphoreSlim _asked = new(0);
    private readonly SemaphoreSlim _gate = new(0);
    private long _position;

    /// <summary>Every group it was asked to commit.</summary>
    public List<CommitGroup> Groups { get; } = [];

    /// <summary>Asked for each group; what it returns is thrown.</summary>
    public Func<CommitGroup, Exception?> Failure { get; set; } = _ => null;

    public string SystemName => "recording";

    public string SkipLocked => "";

    public string SizeQuery => "SELECT 0";

    /// <summary>Waits until the writer brings a group.</summary>
    public Task AskedAsync() => _asked.WaitAsync();

    /// <summary>Lets any number of commits pass; until then all wait.</summary>
    public void Release() => _gate.Release(1_000);

    public Task MigrateAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask<T> AskAsync<T>(string sql, Func<DbCommand, Task<T>> ask, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public async Task<CommitOutcome> CommitAsync(CommitGroup group)
    {
        _asked.Release();
        await _gate.WaitAsync();
        Groups.Add(group);
        if (Failure(group) is { } failure)
        {
            throw failure;
        }

        var decision = group.DecideOptimistically();
        var outcome = decision.Commit(_position, new long[decision.Rows.Count]);
        _position += decision.Rows.Count;
        return outcome;
    }

    public ValueTask DisposeAsync()
    {
        _asked.Dispose();
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }
}
