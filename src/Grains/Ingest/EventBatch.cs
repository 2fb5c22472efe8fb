using Netralitas.Domain.Agencies;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Ingest;

/// <summary>One request's events, sorted by the grain each concerns. Order is kept within a grain.</summary>
[Immutable, Alias("netralitas.batch")]
public sealed class EventBatch
{
    private readonly Dictionary<CeremonyId, CeremonyShare> ceremonies;
    private readonly Dictionary<AgencyId, AgencyShare> agencies;
    private readonly Dictionary<CaseId, CaseShare> cases;

    /// <summary>A request without events yet.</summary>
    public EventBatch()
        : this([], [], [], []) { }

    /// <summary>A request that was sorted before.</summary>
    internal EventBatch(
        AgencyShare[] agencies,
        CeremonyShare[] ceremonies,
        CaseShare[] cases,
        List<EventOutcome> refused
    )
    {
        this.agencies = agencies.ToDictionary(share => share.Agency);
        this.ceremonies = ceremonies.ToDictionary(share => share.Ceremony);
        this.cases = cases.ToDictionary(share => share.Case);
        Refused = refused;
    }

    /// <summary>How many events the request holds, refused ones included.</summary>
    public int Count { get; set; }

    /// <summary>Events refused before any grain saw them.</summary>
    public List<EventOutcome> Refused { get; }

    /// <summary>The ceremonies' shares.</summary>
    public IReadOnlyCollection<CeremonyShare> Ceremonies => ceremonies.Values;

    /// <summary>The agencies' shares.</summary>
    public IReadOnlyCollection<AgencyShare> Agencies => agencies.Values;

    /// <summary>The cases' shares.</summary>
    public IReadOnlyCollection<CaseShare> Cases => cases.Values;

    /// <summary>The share of a ceremony, made if there is none yet.</summary>
    public CeremonyShare For(CeremonyId ceremony)
    {
        if (!ceremonies.TryGetValue(ceremony, out var share))
        {
            ceremonies[ceremony] = share = new CeremonyShare(ceremony);
        }

        return share;
    }

    /// <summary>Adds what an agency says of itself.</summary>
    public void Add(AgencyId agency, int index, EventIdentity identity, AgencyEvent said)
    {
        if (!agencies.TryGetValue(agency, out var share))
        {
            agencies[agency] = share = new AgencyShare(agency, []);
        }

        share.Calls.Add(new AgencyCall(index, identity, said));
    }

    /// <summary>Adds what is said of a case.</summary>
    public void Add(CaseId id, CaseCall call)
    {
        if (!cases.TryGetValue(id, out var share))
        {
            cases[id] = share = new CaseShare(id, []);
        }

        share.Calls.Add(call);
    }

    /// <summary>Refuses an event.</summary>
    public void Refuse(int index, Rejection why) => Refused.Add(new EventOutcome(index, Outcome.Rejected, why));
}
