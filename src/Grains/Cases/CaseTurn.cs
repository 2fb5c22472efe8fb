using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Cases;

/// <summary>One turn of a case: decides what is said of it, in order, for one append.</summary>
/// <param name="state">The case.</param>
/// <param name="context">What it is decided by.</param>
/// <param name="known">Committed records of the identities that come.</param>
internal sealed class CaseTurn(
    CaseState state,
    CaseContext context,
    IReadOnlyDictionary<EventIdentity, LogRecord> known
)
{
    private readonly DateTimeOffset now = context.Shared.Clock.GetUtcNow();
    private readonly ActClaims claims = new(context, state.Case);
    private readonly Dictionary<EventIdentity, (CaseMove Move, byte[] Kept)> decidedHere = [];

    private readonly List<Func<CaseSeal, NewRecord>> decided = [];

    /// <summary>How many records the turn will append.</summary>
    public int Count => decided.Count;

    /// <summary>Whether the turn says that the papers are gone; nothing is decided after that.</summary>
    public bool Erases { get; private set; }

    /// <summary>Who reported, to be kept before the records are.</summary>
    public List<(string Ref, Reporter Reporter)> Reporters { get; } = [];

    private Case Case => state.Case;

    private bool IsErased => state.IsErased || Erases;

    /// <summary>Decides one share.</summary>
    public async Task<ShareDecision> DecideAsync(CaseShare share)
    {
        var decision = new ShareDecision();
        foreach (var call in share.Calls)
        {
            TakeEffect(call.Event.Step.On);
            var zone = call.Event is CaseEvent.Reported reported
                ? await AgencyZone.FindAsync(reported.Report.Agency, context.Shared)
                : null;
            var said = Complete(call, zone);
            var kept = CaseEventCodec.Encode(said);
            if (call.Identity is { } identity && Repeats(call.Index, identity, said.Move, kept) is { } repeat)
            {
                decision.Others.Add(repeat);
            }
            else if (await RefuseAsync(call, said, zone) is { } refused)
            {
                decision.Reject(call.Index, refused);
            }
            else
            {
                Keep(call, said, kept);
                Note(call, said, kept);
                decision.Accepted++;
            }
        }

        return decision;
    }

    /// <summary>Does what time has made due; ends because each event leaves less to do.</summary>
    public void Ring()
    {
        while (!IsErased && CaseAgenda.DueAt(Case, context.Rules, now) is { } due)
        {
            Keep(null, due.Event, CaseEventCodec.Encode(due.Event));
        }
    }

    /// <summary>What was decided, in order, sealed.</summary>
    public List<NewRecord> Close(CaseSeal seal) => decided.ConvertAll(close => close(seal));

    // What took effect by itself before the day an event is about: a penalty is in force before it is served. Whether
    // somebody was late is only judged when all that was sent is known.
    private void TakeEffect(DateOnly day)
    {
        // A day that no event may carry is refused afterwards; it has no place in a calendar.
        while (
            !IsErased
            && Case.Exists
            && day >= DateRules.Earliest
            && CaseAgenda.EffectBefore(Case, context.Rules, Earlier(CaseAgenda.StartOf(day, Case.TimeZone), now))
                is { } due
        )
        {
            Keep(null, due.Event, CaseEventCodec.Encode(due.Event));
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    // What the sender cannot know: where the agency's clocks stand, and under which name the reporter is kept.
    private CaseEvent Complete(CaseCall call, TimeZoneName? zone)
    {
        if (call.Event is not CaseEvent.Reported said)
        {
            return call.Event;
        }

        var report = said.Report with
        {
            ReporterRef = call.Reporter is { } reporter ? RefOf(reporter, call.Identity) : null,
        };
        return said with { Report = report, TimeZone = Case.Exists ? Case.TimeZone : zone ?? said.TimeZone };
    }

    private string RefOf(Reporter reporter, EventIdentity? identity) =>
        context.Vault.Name(
            "reporter",
            Case.Id.Value,
            identity?.Source ?? "",
            identity?.Id ?? "",
            reporter.Name,
            reporter.Contact ?? "",
            reporter.Institution ?? ""
        );

    private EventOutcome? Repeats(int index, EventIdentity identity, CaseMove move, byte[] kept)
    {
        if (known.TryGetValue(identity, out var first))
        {
            var isSame =
                first.Stream == CaseStreams.Of(Case.Id)
                && first.Type == CaseEventTypes.Of(move)
                && (state.IsErased || IsSame(first, kept));
            return isSame
                ? new EventOutcome(index, Outcome.Duplicate, Position: first.Position)
                : Known.Conflict(index);
        }

        return !decidedHere.TryGetValue(identity, out var here) ? null
            : here.Move == move && here.Kept.AsSpan().SequenceEqual(kept) ? new EventOutcome(index, Outcome.Duplicate)
            : Known.Conflict(index);
    }

    private async Task<Rejection?> RefuseAsync(CaseCall call, CaseEvent said, TimeZoneName? zone)
    {
        if (IsErased)
        {
            return CaseDecider.Unknown;
        }

        if (CaseDecider.Refuse(Case, said, call.Sender, context.Rules, now) is { } refused)
        {
            return refused;
        }

        if (call.ExpectedVersion is { } expected && expected != state.Head.Version + Count)
        {
            return VersionStale(state.Head.Version + Count);
        }

        return said switch
        {
            CaseEvent.Reported it when zone is null => AgencyDecider.AgencyUnknown(it.Report.Agency) with
            {
                Pointer = "/data/agency",
            },
            CaseEvent.Reported it => RefuseReferences(it.Report),
            CaseEvent.Decided { Penalty: not null } => await RefusePunishedAsync(Case.Person.Number),
            CaseEvent.Corrected { Correction.Number: { } number } when Case.Penalty is not null =>
                await RefusePunishedAsync(number.Key),
            CaseEvent.Plain { Move: CaseMove.Erased } => await RefuseHeldAsync(),
            _ => null,
        };
    }

    private async Task<Rejection?> RefusePunishedAsync(PersonKey person) =>
        await claims.IsPunishedElsewhereAsync(person)
            ? context
                .Rules.Moves[CaseMove.Decided]
                .Refuse(
                    "act-punished-already",
                    "/data/penalty",
                    "Perbuatan ini sudah dihukum dalam perkara lain.",
                    "This act was punished in another case."
                )
            : null;

    // The papers of cases merged into it would go as well.
    private async Task<Rejection?> RefuseHeldAsync()
    {
        var merged = await new MergedCases(new CaseArchive(context)).OfAsync(Case);
        return merged.FirstOrDefault(source => source.IsOnHold) is { Id: var held }
            ? context
                .Rules.Moves[CaseMove.Erased]
                .Refuse(
                    "retention-runs",
                    "",
                    $"Berkas {held}, yang digabung ke sini, ditahan untuk proses hukum.",
                    $"A legal hold keeps the papers of {held}, which was merged into this case."
                )
            : null;
    }

    private Rejection? RefuseReferences(ViolationReport report) =>
        report.Region is { } region && context.Shared.Regions.Find(region) is null
            ? Rejection.Of(
                "region-unknown",
                "/data/region",
                $"Wilayah '{region}' tidak ada dalam daftar.",
                $"There is no region '{region}' in the catalogue."
            )
        : report.Unit is { } unit && unit.Agency != report.Agency
            ? Rejection.Of(
                "unit-foreign",
                "/data/unit",
                $"Unit '{unit}' bukan unit instansi {report.Agency}.",
                $"The unit '{unit}' is not one of agency {report.Agency}."
            )
        : null;

    private bool IsSame(LogRecord first, byte[] kept) =>
        state.Seal is { } seal && seal.Open(first.Type, first.Data.Span).AsSpan().SequenceEqual(kept);

    private void Note(CaseCall call, CaseEvent said, byte[] kept)
    {
        if (call.Identity is { } identity)
        {
            decidedHere[identity] = (said.Move, kept);
        }

        if (call.Reporter is { } reporter && said is CaseEvent.Reported { Report.ReporterRef: { } name })
        {
            Reporters.Add((name, reporter));
        }
    }

    private void Keep(CaseCall? call, CaseEvent said, byte[] kept)
    {
        Case.Apply(said);
        Erases |= said.Move == CaseMove.Erased;
        decided.Add(seal => CaseRecords.Close(said, kept, call?.Identity, now, seal));
        if (claims.Take() is { } name)
        {
            var claim = new NewRecord(EventTypes.CaseActClaimed, now, name, CaseSeal.Leave([]));
            decided.Add(_ => claim);
        }
    }

    private static Rejection VersionStale(long version) =>
        Rejection.Of(
            CaseRejections.VersionStale,
            "",
            $"Perkara sudah berubah; versinya kini {version}. Baca ulang sebelum bertindak.",
            $"The case has changed; its version is {version} now. Read it again before you act."
        );
}
