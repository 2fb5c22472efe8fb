using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Agencies;

/// <summary>
/// An agency as its records add up: its own stream and, by following, those of all its ceremonies. Records are linked
/// by <see cref="LogRecord.OwnerPrevious"/>, so a gap is noticed and read from the log.
/// </summary>
internal sealed class AgencyState
{
    private readonly AgencyId id;
    private readonly DecisionContext context;
    private readonly AgencyLedger ledger;

    // The last record taken in, by its hash, and where the agency's own stream was last seen to end.
    private ReadOnlyMemory<byte> hash;
    private long headPosition;

    private long snapshotPosition;
    private long recordsSinceSnapshot;

    /// <summary>The agency before its first record.</summary>
    public AgencyState(AgencyId id, DecisionContext context)
    {
        (this.id, this.context) = (id, context);
        ledger = new AgencyLedger(context.Elections);
        Agency = OriginOf(id, context);
    }

    /// <summary>The agency as a snapshot has it. Whether the log agrees is for <see cref="TryContinueAsync"/> to say.</summary>
    /// <exception cref="FormatException">No agency adds up to these contents.</exception>
    public AgencyState(AgencyId id, DecisionContext context, AgencySnapshotContents contents)
    {
        (this.id, this.context) = (id, context);
        ledger = AgencyLedger.Restore(context.Elections, contents.Ledger);
        (Agency, Head, Position, hash) = (contents.Agency, contents.Head, contents.Position, contents.Hash);
        snapshotPosition = Position;
    }

    public Agency? Agency { get; private set; }

    /// <summary>End of the agency's own stream.</summary>
    public StreamHead Head { get; private set; } = StreamHead.Empty;

    /// <summary>Every record of the agency up to this position is taken in.</summary>
    public long Position { get; private set; }

    /// <summary>Records taken in since the last snapshot was taken or loaded; all of them if none was. Any thread may ask.</summary>
    public long RecordsSinceSnapshot => Volatile.Read(ref recordsSinceSnapshot);

    /// <summary>The agency that the region catalogue knows, or null.</summary>
    public static Agency? OriginOf(AgencyId id, DecisionContext context) =>
        context.Regions.Find(id.Value) is { HasGovernment: true } region ? Agency.Of(region) : null;

    /// <summary>
    /// Reads from the log what came after a snapshot, if the log holds the record the snapshot ends with; false if not,
    /// and then this state is none of this log's.
    /// </summary>
    public async Task<bool> TryContinueAsync()
    {
        var known = false;
        await foreach (var record in context.Log.ReadOwnerAsync(id.Value, Position - 1, CancellationToken.None))
        {
            if (known)
            {
                await TakeAsync(record);
            }
            else if (record.Position == Position && record.Hash.Span.SequenceEqual(hash.Span))
            {
                known = true;
            }
            else
            {
                return false;
            }
        }

        return known;
    }

    /// <summary>Takes in committed records, and first whatever is missing before them.</summary>
    public async Task FollowAsync(IReadOnlyList<LogRecord> records)
    {
        foreach (var record in records)
        {
            if (record.Position > Position && record.OwnerPrevious != Position)
            {
                await CatchUpAsync();
            }

            if (record.Position > Position)
            {
                await TakeAsync(record);
            }
        }
    }

    /// <summary>Reads from the log whatever was committed since.</summary>
    public async Task CatchUpAsync()
    {
        await foreach (var record in context.Log.ReadOwnerAsync(id.Value, Position, CancellationToken.None))
        {
            await TakeAsync(record);
        }
    }

    /// <summary>Takes in the agency's own events, just committed; following will pass over them.</summary>
    public void Commit(IReadOnlyList<LogRecord> records, Agency? agency)
    {
        Agency = agency;
        Head = new StreamHead(records[^1].Version, records[^1].Hash);
        headPosition = records[^1].Position;
    }

    /// <summary>
    /// What there is to keep of this state; null if it stands where the last snapshot did. Also null between committing
    /// the agency's own events and following them: a log set back to just before them would not disprove it.
    /// </summary>
    public AgencySnapshot? TakeSnapshot()
    {
        if (Position == snapshotPosition || headPosition > Position)
        {
            return null;
        }

        snapshotPosition = Position;
        Volatile.Write(ref recordsSinceSnapshot, 0);
        return AgencySnapshotCodec.Encode(
            new AgencySnapshotContents(
                id,
                [.. context.Elections.All.Select(election => election.Id)],
                OriginOf(id, context),
                Agency,
                Head,
                Position,
                hash,
                ledger.Contents()
            )
        );
    }

    public AgencyLine? Line() => Agency is null ? null : AgencyLine.Of(Agency, [.. ledger.Figures()], Position);

    public AgencyReport? Report() =>
        Agency is null ? null : new AgencyReport(Agency, [.. ledger.Figures()], [.. ledger.Ceremonies], Position);

    private async Task TakeAsync(LogRecord record)
    {
        if (record.Stream == id.Value)
        {
            if (record.Version > Head.Version)
            {
                Agency = AgencyDecider.Evolve(id, Agency, AgencyEventCodec.Decode(record));
                Head = new StreamHead(record.Version, record.Hash);
            }
        }
        else
        {
            await TakeCeremonyAsync(record);
        }

        (Position, hash) = (record.Position, record.Hash);
        Volatile.Write(ref recordsSinceSnapshot, recordsSinceSnapshot + 1);
    }

    private async Task TakeCeremonyAsync(LogRecord record)
    {
        var happened = CeremonyEventCodec.Decode(record);
        var slug = record.Stream[(id.Value.Length + 1)..];
        if (ledger.NeedsRecount(slug, happened))
        {
            ledger.Recount(slug, await ReadBookAsync(record), happened);
        }

        ledger.Apply(slug, happened);
    }

    // Who pledged there is the ceremony's to know; the agency reads it again only when elections were corrected.
    private async Task<Domain.Pledges.PledgeBook> ReadBookAsync(LogRecord before)
    {
        var ceremony = new Ceremony(CeremonyId.Parse(before.Stream));
        await foreach (var record in context.Log.ReadStreamAsync(before.Stream, 0, CancellationToken.None))
        {
            if (record.Version == before.Version)
            {
                break;
            }

            ceremony.Apply(CeremonyEventCodec.Decode(record), record.RecordedAt);
        }

        return ceremony.Pledges;
    }
}
