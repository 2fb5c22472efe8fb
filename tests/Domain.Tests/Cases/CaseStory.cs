using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Tests.Facts;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>A case told step by step; every step must be one the rules allow.</summary>
internal sealed class CaseStory
{
    public const string Operator = "op-1";

    public const string Bawaslu = "kl.bawaslu";

    /// <summary>One post lower: severe, open to objection.</summary>
    public const string Severe = "post-lowered-12-months";

    /// <summary>Honourable dismissal: severe, open to appeal.</summary>
    public const string Dismissal = "dismissed-with-honour";

    /// <summary>Dishonourable dismissal: for what the catalogue dismisses for, such as <see cref="Alleged.Membership"/>.</summary>
    public const string Dishonour = "dismissed-without-honour";

    public static readonly DateTimeOffset Later = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private CaseStory(CaseId id) => Case = new Case(id);

    public Case Case { get; }

    /// <summary>What time has done so far.</summary>
    public List<AgendaItem> Rung { get; } = [];

    /// <summary>Registered by Bawaslu.</summary>
    public static CaseStory Received(string on, ViolationReport? report = null, string zone = "WIT") =>
        Nothing().Then(Report(on, report, zone: zone));

    /// <summary>An id nobody has reported anything under.</summary>
    public static CaseStory Nothing(string id = "kl.bawaslu/2024-1") => new(CaseId.Parse(id));

    /// <summary>Received, assessed and recommended, all on one day.</summary>
    public static CaseStory Recommended(string on, ViolationReport? report = null, string zone = "WIT") =>
        Received(on, report, zone).Assessed(on).Recommended(on);

    /// <summary>The same, examined and decided.</summary>
    public static CaseStory Decided(string on, string? penalty = Severe, ViolationReport? report = null) =>
        Recommended(on, report).Examined(on).Decided(on, penalty);

    /// <summary>The same, handed over.</summary>
    public static CaseStory Delivered(
        string on,
        string penalty = Severe,
        ViolationReport? report = null,
        string zone = "WIT"
    ) => Recommended(on, report, zone).Examined(on).Decided(on, penalty).Then(CaseMove.Delivered, on);

    public static CaseEvent Report(
        string on,
        ViolationReport? report = null,
        string by = Bawaslu,
        string zone = "WIT"
    ) => new CaseEvent.Reported(Step(on, by), report ?? Pilkada(), Zone(zone));

    public static CaseStep Step(string on, string by = Operator) => new(Day(on), by);

    public static TimeZoneName Zone(string name) =>
        TimeZoneName.TryParse(name, out var zone) ? zone : throw new FormatException(name);

    public static CaseSender SenderOf(string by) =>
        AgencyId.TryParse(by, out var agency) ? CaseSender.Of(agency)
        : by == CaseStep.System ? CaseSender.System
        : CaseSender.Operator(by);

    public static PenaltyId? Penalty(string? id) => id is null ? null : PenaltyId.Parse(id);

    public CaseStory Verified(string on) =>
        Then(new CaseEvent.VerifiedByTaskForce(Step(on), VerificationResult.Sufficient));

    public CaseStory Assessed(string on) => Then(new CaseEvent.Assessed(Step(on), AssessmentResult.Violation));

    public CaseStory Recommended(string on) => Then(new CaseEvent.Recommended(Step(on), Level: null));

    public CaseStory Summoned(int round, string on, string? appearOn = null) =>
        Then(new CaseEvent.Summoned(Step(on), round, Day(appearOn ?? on)));

    public CaseStory Absent(string on) => Then(new CaseEvent.Examined(Step(on), ExaminationResult.Absent));

    public CaseStory Examined(string on) => Then(new CaseEvent.Examined(Step(on), ExaminationResult.Appeared));

    public CaseStory Decided(string on, string? penalty) => Then(new CaseEvent.Decided(Step(on), Penalty(penalty)));

    public CaseStory Resolved(CaseMove move, string on, RemedyOutcome outcome, string? penalty = null) =>
        Then(new CaseEvent.RemedyDecided(move, Step(on), outcome, Penalty(penalty)));

    public CaseStory Then(CaseMove move, string on) => Then(new CaseEvent.Plain(move, Step(on)));

    public CaseStory Then(CaseEvent said)
    {
        Assert.Null(Refuse(said)?.Detail.En);
        Case.Apply(said);
        return this;
    }

    /// <summary>Lets time pass up to a UTC instant.</summary>
    public CaseStory Until(string instant) => Until(Instant(instant));

    public CaseStory Until(DateTimeOffset instant)
    {
        while (CaseAgenda.DueAt(Case, Shipped.CaseRules, instant) is { } due)
        {
            Case.Apply(due.Event);
            Rung.Add(due);
        }

        return this;
    }

    /// <summary>Why an event is refused, said by whom its step names.</summary>
    public Rejection? Refuse(CaseEvent said, DateTimeOffset? now = null) =>
        CaseDecider.Refuse(Case, said, SenderOf(said.Step.By), Shipped.CaseRules, now ?? Later);

    public Rejection? Refuse(CaseMove move, string on, string by = Operator) =>
        Refuse(new CaseEvent.Plain(move, Step(on, by)));

    public CaseClock? Clock(string id) => CaseClocks.Find(Case, Shipped.CaseRules, id);

    /// <summary>What is on the agenda: UTC instant and move, in order.</summary>
    public IEnumerable<string> Agenda() =>
        CaseAgenda.Of(Case, Shipped.CaseRules).OrderBy(item => item.At).ThenBy(item => item.Event.Move).Select(Text);

    public static string Text(AgendaItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.At.UtcDateTime:yyyy-MM-ddTHH:mm}Z {Text(item.Event)}");

    private static string Text(CaseEvent happens) =>
        happens is CaseEvent.ClockRang rang ? $"{rang.Move} {rang.Clock}" : $"{happens.Move}";

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(
            text,
            "yyyy-MM-ddTHH:mm'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
}
