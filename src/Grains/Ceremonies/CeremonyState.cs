using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Ceremonies;

/// <summary>A ceremony as loaded from its stream, with where the stream ends.</summary>
internal sealed class CeremonyState(CeremonyId id)
{
    // Corrections are rare; a sender that corrects without end keeps its newest ones here and all of them in the log.
    private const int HistoryMax = 500;

    private readonly Queue<HistoryEntry> history = [];

    public Ceremony Ceremony { get; } = new(id);

    public StreamHead Head { get; private set; } = StreamHead.Empty;

    public long Position { get; private set; }

    /// <summary>Version of the last record that is no pledges.</summary>
    public long SaidVersion { get; private set; }

    public static async Task<CeremonyState> LoadAsync(IEventLog log, CeremonyId id, CancellationToken cancellation)
    {
        var state = new CeremonyState(id);
        await state.CatchUpAsync(log, cancellation);
        return state;
    }

    /// <summary>Takes in what was appended since, by another node; false if nothing was.</summary>
    public async Task<bool> CatchUpAsync(IEventLog log, CancellationToken cancellation)
    {
        var before = Head.Version;
        await foreach (var record in log.ReadStreamAsync(Ceremony.Id.Value, Head.Version, cancellation))
        {
            var happened = CeremonyEventCodec.Decode(record);
            Ceremony.Apply(happened, record.RecordedAt);
            Note(record, happened);
        }

        return Head.Version > before;
    }

    /// <summary>Takes in that a record, whose event was applied, is committed.</summary>
    public void Note(LogRecord record, CeremonyEvent happened)
    {
        Head = new StreamHead(record.Version, record.Hash);
        Position = record.Position;
        if (happened is CeremonyEvent.PledgesRecorded)
        {
            return;
        }

        SaidVersion = record.Version;
        if (history.Count == HistoryMax)
        {
            history.Dequeue();
        }

        var (by, reason) = happened switch
        {
            CeremonyEvent.Verified it => (it.By, it.Note),
            CeremonyEvent.Returned it => (it.By, it.Reason),
            CeremonyEvent.Cancelled it => (null, it.Reason),
            CeremonyEvent.PledgeWithdrawn it => (null, it.Reason),
            _ => (null, (string?)null),
        };
        var source = by ?? record.Identity?.Source ?? record.Owner;
        history.Enqueue(
            new HistoryEntry(record.Version, record.Type, record.RecordedAt, source, record.Identity?.Id, reason)
        );
    }

    public CeremonyReport? Report() =>
        Ceremony.Exists
            ? new CeremonyReport(
                Ceremony.Id,
                Ceremony.Status,
                Ceremony.Facts,
                Ceremony.Pledges.Count(Domain.Pledges.PledgeKind.Spoken),
                Ceremony.Pledges.Count(Domain.Pledges.PledgeKind.Signed),
                Head.Version,
                Position,
                [.. history]
            )
            : null;
}
