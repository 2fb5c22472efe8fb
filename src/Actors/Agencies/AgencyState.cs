using Netralitas.Actors.Codec;
using Netralitas.Actors.Nation;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;

namespace Netralitas.Actors.Agencies;

/// <summary>
/// An agency as its records add up: its own stream and, by following, those of all its ceremonies. Records are linked
/// by <see cref="LogRecord.OwnerPrevious"/>, so a gap is noticed and read from the log.
/// </summary>
internal sealed class AgencyState
{
    private readonly AgencyId id;
    private readonly ActorContext context;
    private readonly AgencyLedger ledger;

    private AgencyState(AgencyId id, ActorContext context)
    {
        (this.id, this.context) = (id, context);
        ledger = new AgencyLedger(context.Elections);
        Agency = context.Regions.Find(id.Value) is { HasGovernment: true } region ? Agency.Of(region) : null;
    }

    public Agency? Agency { get; private set; }

    /// <summary>End of the agency's own stream.</summary>
    public StreamHead Head { get; private set; } = StreamHead.Empty;

    /// <summary>Every record of the agency up to this position is taken in.</summary>
    public long Position { get; private set; }

    public static async Task<AgencyState> LoadAsync(AgencyId id, ActorContext context)
    {
        var state = new AgencyState(id, context);
        await state.CatchUpAsync();
        return state;
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
    }

    public AgencyRow? Row() => Agency is null ? null : AgencyRow.Of(Agency, [.. ledger.Figures()], Position);

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

        Position = record.Position;
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
