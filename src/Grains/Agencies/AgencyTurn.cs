using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Agencies;

/// <summary>One turn of an agency: decides what the agency says of itself, in order, for one append.</summary>
internal sealed class AgencyTurn(
    AgencyId id,
    Agency? agency,
    DecisionContext context,
    IReadOnlyDictionary<EventIdentity, LogRecord> known
)
{
    private readonly DateTimeOffset now = context.Clock.GetUtcNow();
    private readonly Dictionary<EventIdentity, NewRecord> decidedHere = [];

    /// <summary>What was decided, in order.</summary>
    public List<NewRecord> Records { get; } = [];

    /// <summary>The agency after it.</summary>
    public Agency? Agency { get; private set; } = agency;

    /// <summary>Decides one share.</summary>
    public ShareDecision Decide(AgencyShare share)
    {
        var decision = new ShareDecision();
        foreach (var call in share.Calls)
        {
            var (type, data) = (AgencyEventCodec.TypeOf(call.Event), AgencyEventCodec.Encode(call.Event));
            if (Repeats(call, type, data) is { } repeat)
            {
                decision.Others.Add(repeat);
            }
            else if (AgencyDecider.Refuse(id, Agency, call.Event, context.Regions, now) is { } refused)
            {
                decision.Reject(call.Index, refused);
            }
            else
            {
                Agency = AgencyDecider.Evolve(id, Agency, call.Event);
                var record = new NewRecord(type, now, call.Identity, data);
                Records.Add(record);
                decidedHere[call.Identity] = record;
                decision.Accepted++;
            }
        }

        return decision;
    }

    private EventOutcome? Repeats(AgencyCall call, string type, byte[] data)
    {
        if (known.TryGetValue(call.Identity, out var first))
        {
            return Known.Compare(call.Index, first, id.Value, type, data);
        }

        return decidedHere.GetValueOrDefault(call.Identity) is { } here
            ? Known.Compare(call.Index, here, type, data)
            : null;
    }
}
