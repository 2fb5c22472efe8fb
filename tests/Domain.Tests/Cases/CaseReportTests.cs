using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Tests.Persons;
using Netralitas.Domain.Violations;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>The first report makes the case, later ones of the same act join it.</summary>
public sealed class CaseReportTests
{
    [Theory]
    [InlineData("kl.bawaslu/1", "kl.bawaslu", null)]
    [InlineData("kl.kemendagri/1", "kl.kemendagri", null)]
    [InlineData("81.72/1", "81.72", null)]
    [InlineData("52/1", "52", "report-foreign")]
    [InlineData("kl.bawaslu/1", "kl.bkn", "case-unknown")]
    [InlineData("kl.bawaslu/1", "81.72", "case-unknown")]
    [InlineData("kl.bawaslu/1", CaseStory.Operator, "case-unknown")]
    [InlineData("kl.bawaslu/1", CaseStep.System, "case-unknown")]
    public void A_case_is_opened_in_one_s_own_register(string id, string by, string? code) =>
        Assert.Equal(code, CaseStory.Nothing(id).Refuse(CaseStory.Report("2024-10-01", by: by))?.Code);

    [Theory]
    [InlineData("kl.kemendagri", null)]
    [InlineData("kl.bkn", null)]
    [InlineData("81.72", "case-unknown")]
    [InlineData("52", "case-unknown")]
    [InlineData(CaseStory.Operator, "case-unknown")]
    public void Any_institution_may_join_a_report_to_the_case(string by, string? code) =>
        Assert.Equal(code, CaseStory.Received("2024-10-01").Refuse(CaseStory.Report("2024-10-02", by: by))?.Code);

    [Fact]
    public void The_agency_may_join_one_once_it_knows() =>
        Assert.Null(CaseStory.Recommended("2024-10-01").Refuse(CaseStory.Report("2024-10-02", by: Tual.Value)));

    public static TheoryData<ViolationReport, bool> Joining =>
        new()
        {
            { Pilkada() with { Narrative = "Diceritakan lain", Origin = ReportOrigin.Finding }, true },
            { Pilkada() with { KnownOn = Day("2024-09-25") }, true },
            { Pilkada() with { Region = "81.72", Contest = "regional-head" }, true },
            { Pilkada() with { Person = Pilkada().Person with { Number = TestPersons.Pns(2) } }, false },
            { Pilkada() with { Agency = AgencyId.Parse("52") }, false },
            { Pilkada() with { Act = ActId.Parse("banner") }, false },
            { Pilkada("2024-09-22"), false },
            { Pilkada("2024-09-23") with { Election = Shipped.Pemilu }, false },
        };

    [Theory]
    [MemberData(nameof(Joining))]
    public void A_report_joins_if_it_is_about_the_same_act(ViolationReport report, bool isSame)
    {
        var why = CaseStory.Received("2024-10-01").Refuse(CaseStory.Report("2024-10-02", report));

        Assert.Equal(isSame ? null : "case-other-act", why?.Code);
        Assert.Equal(isSame ? null : "/data", why?.Pointer);
    }

    [Theory]
    [InlineData(CaseStatus.Closed)]
    [InlineData(CaseStatus.Withdrawn)]
    [InlineData(CaseStatus.Merged)]
    [InlineData(CaseStatus.Annulled)]
    [InlineData(CaseStatus.Unproven)]
    [InlineData(CaseStatus.NoViolation)]
    public void Nothing_joins_a_case_that_has_ended(CaseStatus status)
    {
        var story = MoveSamples.At(status);
        var why = story.Refuse(CaseStory.Report("2024-11-20"));

        Assert.False(story.Case.IsOpen);
        Assert.Equal(("case-ended", "/subject"), (why?.Code, why?.Pointer));
    }

    [Theory]
    [InlineData("2024-09-23", "2024-09-22", "2024-10-01", "/data/knownOn")]
    [InlineData("2024-09-23", "2024-10-02", "2024-10-01", "/data/on")]
    [InlineData("2024-09-23", "2024-09-23", "2024-09-23", null)]
    public void The_act_the_knowledge_and_the_report_follow_each_other(
        string occurred,
        string known,
        string on,
        string? pointer
    )
    {
        var why = CaseStory.Nothing().Refuse(CaseStory.Report(on, Pilkada(occurred).KnownOn(known)));

        Assert.Equal(pointer is null ? null : "date-before-step", why?.Code);
        Assert.Equal(pointer, why?.Pointer);
    }

    [Fact]
    public void What_cannot_be_classified_is_refused_with_the_classifier_s_word()
    {
        var unknown = Pilkada() with { Election = ElectionId.Parse("pilkada-2030") };
        var needed = Pemilu("2023-11-05");

        Assert.Equal("election-unknown", CaseStory.Nothing().Refuse(CaseStory.Report("2024-10-01", unknown))?.Code);
        Assert.Equal("contest-needed", CaseStory.Nothing().Refuse(CaseStory.Report("2024-10-01", needed))?.Code);
    }

    [Fact]
    public void Every_report_is_kept_as_it_was_filed()
    {
        var second = CaseStory.Report("2024-09-30", Pilkada() with { ReporterRef = "r-2" }, "kl.kemendagri", "WIB");
        var story = CaseStory.Received("2024-10-01").Then(second);

        Assert.Equal(
            [("kl.bawaslu", null), ("kl.kemendagri", "r-2")],
            story.Case.Reports.Select(filed => (filed.Step.By, filed.Report.ReporterRef))
        );
        Assert.All(story.Case.Reports, filed => Assert.Equal(story.Case.Id, filed.Case));
        Assert.Equal(Day("2024-09-30"), story.Case.Milestones[Milestone.Received]);
        Assert.Equal("WIT", story.Case.TimeZone.Abbreviation);
    }

    [Fact]
    public void A_later_report_does_not_set_the_case_back()
    {
        var story = CaseStory.Recommended("2024-10-01").Then(CaseStory.Report("2024-10-02"));

        Assert.Equal(CaseStatus.AwaitingFollowUp, story.Case.Status);
        Assert.Equal(Day("2024-10-01"), story.Case.Milestones[Milestone.Received]);
    }
}
