using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Tests.Persons;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>A period in which somebody may do something, and nobody must.</summary>
public sealed class LapsedClockTests
{
    [Fact]
    public void An_objection_nobody_files_lapses_and_makes_nobody_late()
    {
        var objection = Clock(Delivered(), "objection");

        Assert.Equal(Day("2024-12-18"), objection.LastDay);
        Assert.False(objection.IsLapsedOn(Day("2024-12-18")));
        Assert.True(objection.IsLapsedOn(Day("2024-12-19")));
        Assert.False(objection.IsOverdueOn(Day("2024-12-19")));
    }

    [Fact]
    public void A_case_that_ends_afterwards_does_not_make_the_objection_late()
    {
        var subject = Delivered();
        Tell(subject, CaseMove.Closed, "2025-12-22");

        var objection = Clock(subject, "objection");

        Assert.False(objection.IsLate);
        Assert.True(objection.IsLapsedOn(Day("2026-01-01")));
    }

    [Fact]
    public void A_case_that_ends_before_stops_it()
    {
        var subject = Delivered();
        Tell(subject, CaseMove.Closed, "2024-12-02");

        Assert.Equal(
            (Day("2024-12-02"), false),
            (Clock(subject, "objection").StoppedOn, Clock(subject, "objection").IsLate)
        );
    }

    [Fact]
    public void A_period_that_somebody_owes_is_overdue_and_does_not_lapse()
    {
        var assessment = Clock(Received(), "bawaslu-follow-up");

        Assert.True(assessment.IsOverdueOn(Day("2024-12-01")));
        Assert.False(assessment.IsLapsedOn(Day("2024-12-01")));
    }

    private static CaseClock Clock(Case subject, string id) => CaseClocks.Find(subject, Shipped.CaseRules, id)!;

    private static Case Received()
    {
        var subject = new Case(CaseId.Parse("kl.bawaslu/2024-1"));
        var report = new ViolationReport(
            new ReportedPerson(PersonCategory.Pns, TestPersons.Pns(1), null, null, null),
            AgencyId.Parse("81.72"),
            Unit: null,
            ActId.Parse("photo-with-candidate"),
            Day("2024-10-03"),
            Day("2024-10-04"),
            Shipped.Pilkada,
            Contest: null,
            Region: null,
            ReportOrigin.Report,
            "x"
        );
        subject.Apply(new CaseEvent.Reported(Step("2024-10-07"), report, Zone));
        return subject;
    }

    private static Case Delivered()
    {
        var subject = Received();
        subject.Apply(new CaseEvent.Assessed(Step("2024-10-10"), AssessmentResult.Violation));
        subject.Apply(new CaseEvent.Recommended(Step("2024-10-15"), null));
        subject.Apply(new CaseEvent.Examined(Step("2024-11-19"), ExaminationResult.Appeared));
        subject.Apply(new CaseEvent.Decided(Step("2024-11-25"), PenaltyId.Parse("post-lowered-12-months")));
        Tell(subject, CaseMove.Delivered, "2024-11-28");
        return subject;
    }

    private static void Tell(Case subject, CaseMove move, string on) =>
        subject.Apply(new CaseEvent.Plain(move, Step(on)));

    private static CaseStep Step(string on) => new(Day(on), "op-1");

    private static TimeZoneName Zone { get; } = TimeZoneName.TryParse("WIT", out var zone) ? zone : default;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
