using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Ceremonies;

/// <summary>
/// One turn of a ceremony: decides every call of every share that waits, in order, and gathers what it decided into
/// records for one append. Pledges of one turn become one record a kind and category.
/// </summary>
/// <param name="ceremony">The ceremony as it is.</param>
/// <param name="saidVersion">Version of the last thing said of it.</param>
/// <param name="context">What grains decide by.</param>
/// <param name="known">The committed records of the identities that are taken.</param>
internal sealed class CeremonyTurn(
    Ceremony ceremony,
    long saidVersion,
    DecisionContext context,
    IReadOnlyDictionary<EventIdentity, LogRecord> known
)
{
    private const int Categories = 3;

    /// <summary>Code of the refusal that says the sender decided on an old state.</summary>
    public const string VersionStale = "version-stale";

    // What this turn decides has no version yet, and is news to whoever expects one.
    private const long Undecided = -1;

    private long said = saidVersion;
    private readonly DateTimeOffset now = context.Clock.GetUtcNow();
    private Dictionary<EventIdentity, NewRecord>? decidedHere;
    private readonly List<PersonKey>?[] entered = new List<PersonKey>?[2 * Categories];

    /// <summary>What was decided, in order; complete after <see cref="Flush"/>.</summary>
    public List<NewRecord> Records { get; } = [];

    /// <summary>The events of <see cref="Records"/>, one each.</summary>
    public List<CeremonyEvent> Events { get; } = [];

    /// <summary>Decides one share.</summary>
    public ShareDecision Decide(CeremonyShare share)
    {
        var decision = new ShareDecision();
        foreach (var call in share.Calls)
        {
            switch (call)
            {
                case CeremonyCall.Pledges run:
                    Enter(run, decision);
                    break;
                case CeremonyCall.RollCall roll:
                    Enter(roll, decision);
                    break;
                case CeremonyCall.Report report:
                    Flush();
                    Decide(report, share, decision);
                    break;
            }
        }

        return decision;
    }

    /// <summary>Makes records of the pledges entered so far, so that what follows stands after them.</summary>
    public void Flush()
    {
        for (var slot = 0; slot < entered.Length; slot++)
        {
            if (entered[slot] is { Count: > 0 } persons)
            {
                var (kind, category) = ((PledgeKind)(slot / Categories), (PersonCategory)(slot % Categories));
                var happened = new CeremonyEvent.PledgesRecorded(kind, category, [.. persons]);
                Keep(happened, new NewRecord(EventTypes.PledgeRoll, now, null, CeremonyEventCodec.Encode(happened)));
                persons.Clear();
            }
        }
    }

    private void Enter(CeremonyCall.Pledges run, ShareDecision decision)
    {
        foreach (ref readonly var item in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(run.Items))
        {
            switch (PledgeDecider.Enter(ceremony, item.Person, item.Category, item.Kind, item.Time))
            {
                case PledgeVerdict.Entered:
                    EnteredBy(item.Kind, item.Person).Add(item.Person);
                    decision.Accepted++;
                    break;
                case PledgeVerdict.Repeated:
                    decision.Others.Add(new EventOutcome(item.Index, Outcome.Duplicate));
                    break;
                case var refused:
                    decision.Reject(item.Index, PledgeDecider.Explain(ceremony, refused));
                    break;
            }
        }
    }

    // A list is one event: either every person may be entered, or none is.
    private void Enter(CeremonyCall.RollCall roll, ShareDecision decision)
    {
        for (var index = 0; index < roll.Persons.Length; index++)
        {
            if (PledgeDecider.Refuse(ceremony, roll.Persons[index], roll.Kind, roll.Time) is { } refused)
            {
                decision.Reject(roll.Index, PledgeDecider.Explain(ceremony, refused, $"/data/persons/{index}"));
                return;
            }
        }

        var isNews = false;
        foreach (var person in roll.Persons)
        {
            if (ceremony.Pledges.TryAdd(person, roll.Category, roll.Kind))
            {
                EnteredBy(roll.Kind, person).Add(person);
                isNews = true;
            }
        }

        if (isNews)
        {
            decision.Accepted++;
        }
        else
        {
            decision.Others.Add(new EventOutcome(roll.Index, Outcome.Duplicate));
        }
    }

    private void Decide(CeremonyCall.Report report, CeremonyShare share, ShareDecision decision)
    {
        var (type, data) = (CeremonyEventCodec.TypeOf(report.Event), CeremonyEventCodec.Encode(report.Event));
        if (report.Identity is { } identity && Repeats(identity, report.Index, type, data) is { } repeat)
        {
            decision.Others.Add(repeat);
        }
        else if (report.ExpectedVersion is { } expected && expected != said)
        {
            decision.Reject(report.Index, Stale);
        }
        else if (CeremonyDecider.Refuse(ceremony, report.Event, share.Agency, context.Elections, now) is { } refused)
        {
            decision.Reject(report.Index, refused);
        }
        else
        {
            ceremony.Apply(report.Event, now);
            said = Undecided;
            Keep(report.Event, new NewRecord(type, now, report.Identity, data));
            decision.Accepted++;
        }
    }

    private static Rejection Stale { get; } =
        Rejection.Of(
            VersionStale,
            "",
            "Apel ini berubah sejak Anda membukanya; tidak ada yang dilakukan. Periksa lagi keadaannya sekarang.",
            "This ceremony changed since you opened it; nothing was done. Look at it again as it is now."
        );

    private EventOutcome? Repeats(EventIdentity identity, int index, string type, byte[] data)
    {
        if (known.TryGetValue(identity, out var first))
        {
            return Known.Compare(index, first, ceremony.Id.Value, type, data);
        }

        return decidedHere?.GetValueOrDefault(identity) is { } here ? Known.Compare(index, here, type, data) : null;
    }

    private void Keep(CeremonyEvent happened, NewRecord record)
    {
        Records.Add(record);
        Events.Add(happened);
        if (record.Identity is { } identity)
        {
            (decidedHere ??= [])[identity] = record;
        }
    }

    private List<PersonKey> EnteredBy(PledgeKind kind, PersonKey person) =>
        entered[((int)kind * Categories) + (int)ceremony.Pledges.CategoryOf(person)] ??= [];
}
