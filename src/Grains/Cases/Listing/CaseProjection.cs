using System.Collections.Concurrent;
using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Cases.Listing;

/// <summary>
/// Keeps the list of cases. A case that has ended is kept as its line alone, and read again should anything still happen to it.
/// </summary>
/// <param name="context">The log, the keys, the facts.</param>
/// <param name="list">The list.</param>
/// <param name="archive">Reads a case that is no longer held.</param>
public sealed class CaseProjection(CaseContext context, CaseList list, CaseArchive archive) : IProjection
{
    // Keys are fetched for so many records at once.
    private const int PageMax = 512;

    private static readonly string ErasedType = CaseEventTypes.Of(CaseMove.Erased);

    private readonly Dictionary<CaseId, Case> held = [];
    private readonly ConcurrentQueue<CaseId> unfinished = new();
    private readonly ConcurrentDictionary<CaseId, string> unreadable = new();
    private long position;

    /// <summary>Log position of the last case record taken in.</summary>
    public long Position => Interlocked.Read(ref position);

    /// <summary>Cases that are off the list because they cannot be read, with why.</summary>
    public IReadOnlyDictionary<CaseId, string> Unreadable => unreadable;

    /// <inheritdoc />
    public async Task<long> FillAsync(IEventLog log, CancellationToken cancellation)
    {
        var head = await log.ReadPositionAsync(cancellation);
        var page = new List<LogRecord>(PageMax);
        await foreach (var record in log.ReadOwnerAsync(CaseStreams.Cases, position, cancellation))
        {
            page.Add(record);
            if (page.Count == PageMax)
            {
                await TakeAsync(page, cancellation);
                page.Clear();
            }
        }

        await TakeAsync(page, cancellation);
        return head;
    }

    /// <inheritdoc />
    public async ValueTask TakeAsync(LogPage page, CancellationToken cancellation)
    {
        foreach (var records in page.Records.Where(record => record.Owner == CaseStreams.Cases).Chunk(PageMax))
        {
            await TakeAsync(records, cancellation);
        }
    }

    /// <summary>
    /// Cases that may need something said to them: newly reported or merged. Each is given out once, or again if it is given
    /// back; what is asked of it is decided by its grain, so it does no harm if several nodes ask.
    /// </summary>
    public IEnumerable<CaseLine> TakeUnfinished()
    {
        while (unfinished.TryDequeue(out var id))
        {
            if (list.Find(id) is { } line)
            {
                yield return line;
            }
        }
    }

    /// <summary>Takes back a case that could not be told what it needs; it is given out again.</summary>
    public void ReturnUnfinished(CaseLine line) => unfinished.Enqueue(line.Id);

    private async Task TakeAsync(IReadOnlyList<LogRecord> page, CancellationToken cancellation)
    {
        if (page.Count == 0)
        {
            return;
        }

        await context.Vault.PrepareAsync([.. page.Select(record => record.Stream)], cancellation);
        foreach (var stream in page.GroupBy(record => record.Stream, StringComparer.Ordinal))
        {
            if (CaseStreams.TryParse(stream.Key, out var id))
            {
                await TryTakeAsync(id, [.. stream], cancellation);
            }
        }

        Interlocked.Exchange(ref position, page[^1].Position);
    }

    // One case that cannot be read, damaged or written by a newer program, is off the list and stops no other.
    private async Task TryTakeAsync(CaseId id, List<LogRecord> records, CancellationToken cancellation)
    {
        try
        {
            await TakeAsync(id, records, cancellation);
            unreadable.TryRemove(id, out _);
        }
        catch (FormatException fault)
        {
            held.Remove(id);
            list.Remove(id);
            unreadable[id] = fault.Message;
        }
    }

    private async Task TakeAsync(CaseId id, List<LogRecord> records, CancellationToken cancellation)
    {
        var stream = CaseStreams.Of(id);
        var seal = await context.Vault.FindAsync(stream, cancellation);
        if (
            records.Exists(record => record.Type == ErasedType)
            || (seal is null && await context.Vault.WasErasedAsync(stream, cancellation))
        )
        {
            Forget(id);
            return;
        }

        // A page that failed halfway comes again, and a case read anew may be ahead of its page.
        if (list.Find(id) is { } line)
        {
            records.RemoveAll(record => record.Version <= line.Version);
            if (records.Count == 0)
            {
                return;
            }
        }

        if (!held.TryGetValue(id, out var subject))
        {
            subject = records[0].Version == 1 ? new Case(id) : null;
            if (subject is null)
            {
                await ReloadAsync(id, cancellation);
                return;
            }
        }

        var isNews = false;
        List<CaseEvent> opened = [.. records.Select(record => CaseRecords.Open(record, seal!)).OfType<CaseEvent>()];
        foreach (var happened in opened)
        {
            subject.Apply(happened);
            isNews |= happened is CaseEvent.Reported or CaseEvent.ReportsJoined or CaseEvent.Corrected;
        }

        Keep(subject, records[^1].Version, isNews);
    }

    // With the cases that ended in it: nothing is appended to them when their papers go.
    private void Forget(CaseId id)
    {
        foreach (var joined in list.Find(id)?.Joined ?? [])
        {
            if (list.Find(joined)?.MergedInto == id)
            {
                Forget(joined);
            }
        }

        context.Vault.Forget(CaseStreams.Of(id));
        context.Vault.Forget(CaseStreams.ReportersOf(id));
        held.Remove(id);
        list.Remove(id);
    }

    private async Task ReloadAsync(CaseId id, CancellationToken cancellation)
    {
        if (await archive.ReadAsync(id, cancellation) is { } file)
        {
            Keep(file.Case, file.Version, isNews: true);
        }
    }

    private void Keep(Case subject, long version, bool isNews)
    {
        if (subject.IsOpen)
        {
            held[subject.Id] = subject;
        }
        else
        {
            held.Remove(subject.Id);
        }

        list.Post(CaseLine.Of(subject, version, context.Rules));
        if (isNews)
        {
            unfinished.Enqueue(subject.Id);
        }
    }
}
