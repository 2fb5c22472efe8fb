using System.Runtime.CompilerServices;
using Netralitas.EventLog;

namespace Netralitas.Grains.Tests.Hosting;

/// <summary>
/// A real log with a script: what a test puts before and after an append or before a read happens there, so that losing a
/// race or the database comes on demand.
/// </summary>
internal sealed class ScriptedLog(IEventLog inner) : IEventLog
{
    private int ownerReads;
    private int wholeReads;

    /// <summary>Runs before each append reaches the log; what it throws, the appender gets, and nothing is appended.</summary>
    public Func<Append, Task>? BeforeAppend { get; set; }

    /// <summary>Runs after each append; what it throws, the appender gets, though the append took place.</summary>
    public Func<Append, Task>? AfterAppend { get; set; }

    /// <summary>Runs before each reading of an owner's records.</summary>
    public Func<Task>? BeforeOwnerRead { get; set; }

    /// <summary>Runs before each reading of a stream; what it throws, the reader gets.</summary>
    public Func<string, Task>? BeforeStreamRead { get; set; }

    /// <summary>Runs after each search for an identity, before the answer reaches who searched.</summary>
    public Func<EventIdentity, Task>? AfterFind { get; set; }

    /// <summary>How often an owner's records were read.</summary>
    public int OwnerReads => Volatile.Read(ref ownerReads);

    /// <summary>How often the whole log was read.</summary>
    public int WholeReads => Volatile.Read(ref wholeReads);

    public long Position => inner.Position;

    public Action<IReadOnlyList<LogRecord>>? Committed
    {
        get => inner.Committed;
        set => inner.Committed = value;
    }

    public Task OpenAsync(CancellationToken cancellation) => inner.OpenAsync(cancellation);

    public async ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation)
    {
        await (BeforeAppend?.Invoke(append) ?? Task.CompletedTask);
        var result = await inner.AppendAsync(append, cancellation);
        await (AfterAppend?.Invoke(append) ?? Task.CompletedTask);
        return result;
    }

    public IAsyncEnumerable<KeyValuePair<string, StreamHead>> ReadHeadsAsync(CancellationToken cancellation) =>
        inner.ReadHeadsAsync(cancellation);

    public ValueTask<StreamHead> ReadHeadAsync(string stream, CancellationToken cancellation) =>
        inner.ReadHeadAsync(stream, cancellation);

    public ValueTask<ChainLink?> FindLinkAsync(string stream, long version, CancellationToken cancellation) =>
        inner.FindLinkAsync(stream, version, cancellation);

    public async IAsyncEnumerable<LogRecord> ReadOwnerAsync(
        string owner,
        long afterPosition,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        Interlocked.Increment(ref ownerReads);
        await (BeforeOwnerRead?.Invoke() ?? Task.CompletedTask);
        await foreach (var record in inner.ReadOwnerAsync(owner, afterPosition, cancellation))
        {
            yield return record;
        }
    }

    public async IAsyncEnumerable<LogRecord> ReadStreamAsync(
        string stream,
        long afterVersion,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await (BeforeStreamRead?.Invoke(stream) ?? Task.CompletedTask);
        await foreach (var record in inner.ReadStreamAsync(stream, afterVersion, cancellation))
        {
            yield return record;
        }
    }

    public IAsyncEnumerable<LogRecord> ReadAllAsync(long afterPosition, CancellationToken cancellation)
    {
        Interlocked.Increment(ref wholeReads);
        return inner.ReadAllAsync(afterPosition, cancellation);
    }

    public async ValueTask<LogRecord?> FindAsync(EventIdentity identity, CancellationToken cancellation)
    {
        var found = await inner.FindAsync(identity, cancellation);
        await (AfterFind?.Invoke(identity) ?? Task.CompletedTask);
        return found;
    }

    public ValueTask<IReadOnlyDictionary<string, long>> ReadOwnerHeadsAsync(CancellationToken cancellation) =>
        inner.ReadOwnerHeadsAsync(cancellation);

    public ValueTask<long> ReadPositionAsync(CancellationToken cancellation) => inner.ReadPositionAsync(cancellation);

    public void Publish(ViewRow row) => inner.Publish(row);

    public IAsyncEnumerable<ViewRow> ReadViewAsync(string view, long afterRevision, CancellationToken cancellation) =>
        inner.ReadViewAsync(view, afterRevision, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
