using System.Collections.Frozen;
using Netralitas.EventLog;

namespace Netralitas.Grains.Projections;

/// <summary>
/// The one way from the log to what is read of it: gives every projection that joined the same records, in position order and
/// without a gap, whichever process committed them. What this process commits comes from memory at once; what others commit
/// is read from the log.
/// </summary>
public sealed class LogSubscription : IDisposable
{
    private const int PageRecordsMax = 1024;
    private const int PageBytesMax = 4 * 1024 * 1024;

    private readonly IEventLog log;
    private readonly RecentRecords recent = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly List<IProjection> projections = [];
    private long position;
    private LogWentBackException? wentBack;

    /// <summary>A subscription to a log that is not open yet.</summary>
    public LogSubscription(IEventLog log)
    {
        this.log = log;
        log.Committed = recent.Add;
    }

    /// <summary>Log position up to which every projection that joined was given everything.</summary>
    public long Position => Interlocked.Read(ref position);

    /// <summary>Completes when this process has committed what is not taken in yet.</summary>
    public Task NextNews => recent.Arrived;

    /// <summary>Begins where the log, just opened, ends: what it holds already each projection fetches when it joins.</summary>
    public async Task OpenAsync(CancellationToken cancellation) =>
        Interlocked.Exchange(ref position, await log.ReadPositionAsync(cancellation));

    /// <summary>
    /// Fills a projection, and from then on gives it what the others are given. May be called again if it failed.
    /// </summary>
    /// <exception cref="LogUnavailableException">The database failed.</exception>
    public async Task JoinAsync(IProjection projection, CancellationToken cancellation)
    {
        var filled = await projection.FillAsync(log, cancellation);
        await turn.WaitAsync(cancellation);
        try
        {
            await ReadAsync(filled, FrozenSet<long>.Empty, cancellation);
            var missed = filled;
            await foreach (var page in PagesAsync(filled, FrozenSet<long>.Empty, cancellation))
            {
                if (missed >= position)
                {
                    break;
                }

                await projection.TakeAsync(page, cancellation);
                missed = page.Records[^1].Position;
            }

            projections.Add(projection);
            projection.Reach(position);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes in whatever any process committed before the call.</summary>
    /// <exception cref="LogUnavailableException">The database failed; what was taken in stays, and the next call goes on.</exception>
    /// <exception cref="LogWentBackException">The log ended before where it was read to; it stays so until the process is started anew.</exception>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        var known = Position;
        var head = await log.ReadPositionAsync(cancellation);
        if (head < known)
        {
            Interlocked.CompareExchange(ref wentBack, new LogWentBackException(known, head), null);
        }

        if (wentBack is { } broken)
        {
            throw broken;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            await TakeRecentAsync(cancellation);
            await ReadAsync(head, FrozenSet<long>.Empty, cancellation);
            foreach (var projection in projections)
            {
                await projection.RestAsync(cancellation);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Takes in what this process committed; whether the log had to be read for it, because another process committed in between.
    /// </summary>
    /// <exception cref="LogUnavailableException">The database failed; what was not taken in, <see cref="FollowAsync"/> finds in the log.</exception>
    public async Task<bool> FollowRecentAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await TakeRecentAsync(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<bool> TakeRecentAsync(CancellationToken cancellation)
    {
        var known = position;
        List<LogRecord> ours = [.. recent.Take().SkipWhile(record => record.Position <= known)];
        if (ours.Count == 0)
        {
            return false;
        }

        if (ours[0].Position == known + 1 && ours[^1].Position - ours[0].Position == ours.Count - 1)
        {
            await TakeAsync(new LogPage(ours, ours: null), cancellation);
            return false;
        }

        await ReadAsync(ours[^1].Position, ours.Select(record => record.Position).ToHashSet(), cancellation);
        return true;
    }

    private async Task ReadAsync(long to, IReadOnlySet<long> ours, CancellationToken cancellation)
    {
        if (position >= to)
        {
            return;
        }

        await foreach (var page in PagesAsync(position, ours, cancellation))
        {
            await TakeAsync(page, cancellation);
            if (position >= to)
            {
                return;
            }
        }
    }

    private async IAsyncEnumerable<LogPage> PagesAsync(
        long after,
        IReadOnlySet<long> ours,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var (records, bytes) = (new List<LogRecord>(), 0);
        await foreach (var record in log.ReadAllAsync(after, cancellation))
        {
            records.Add(record);
            bytes += record.Data.Length;
            if (records.Count >= PageRecordsMax || bytes >= PageBytesMax)
            {
                yield return new LogPage(records, ours);
                (records, bytes) = ([], 0);
            }
        }

        if (records.Count > 0)
        {
            yield return new LogPage(records, ours);
        }
    }

    private async Task TakeAsync(LogPage page, CancellationToken cancellation)
    {
        var reached = page.Records[^1].Position;
        foreach (var projection in projections)
        {
            await projection.TakeAsync(page, cancellation);

            // Before the next one, whose failure must not hold this one back.
            projection.Reach(reached);
        }

        Interlocked.Exchange(ref position, reached);
    }
}
