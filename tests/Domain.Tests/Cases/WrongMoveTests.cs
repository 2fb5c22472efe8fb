using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Tests.Persons;
using Netralitas.Domain.Violations;
using static Netralitas.Domain.Tests.Cases.Alleged;
using static Netralitas.Domain.Tests.Cases.CaseStory;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Each wrong move by code, pointer and article, in both languages.</summary>
public sealed class WrongMoveTests
{
    private const string On = "2024-10-10";

    [Fact]
    public void Deciding_before_the_examination()
    {
        var story = Recommended("2024-10-01");
        var said = new CaseEvent.Decided(Step(On), Penalty(Severe));

        Is(story.Refuse(said), "decision-before-examination", "", "PP 94/2021 Pasal 26, 31");
        story.Summoned(1, "2024-10-02").Absent("2024-10-03");
        Is(story.Refuse(said), "decision-before-examination", "", "PP 94/2021 Pasal 26, 31");
        story.Summoned(2, "2024-10-04").Absent("2024-10-05");
        Assert.Null(story.Refuse(said));
    }

    [Fact]
    public void Serving_before_the_decree_was_handed_over() =>
        Is(Decided("2024-10-01").Refuse(CaseMove.Served, On), "move-out-of-order", "", "PP 94/2021");

    [Fact]
    public void Serving_before_the_penalty_is_in_force()
    {
        var why = Delivered("2024-10-01").Refuse(CaseMove.Served, On);

        Is(why, "penalty-not-in-force", "", "PP 94/2021");
        Assert.Contains("2024-10-22", why?.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moral_statement_is_served_once_it_is_handed_over() =>
        Assert.Null(Delivered("2024-10-01", "moral-open", Pilkada("2024-09-21")).Refuse(CaseMove.Served, On));

    [Theory]
    [InlineData(CaseMove.Delivered)]
    [InlineData(CaseMove.Served)]
    public void Handing_over_or_serving_no_penalty(CaseMove move)
    {
        var story = Decided("2024-10-01", penalty: null);

        Is(story.Refuse(move, On), move == CaseMove.Delivered ? "penalty-none" : "move-out-of-order", "", "PP 94/2021");
        Assert.Null(story.Refuse(CaseMove.Closed, On));
    }

    [Fact]
    public void Closing_before_the_penalty_was_served() =>
        Is(Decided("2024-10-01").Refuse(CaseMove.Closed, On), "move-out-of-order", "", "SKB 2/2022");

    [Theory]
    [InlineData(CaseStatus.Decided)]
    [InlineData(CaseStatus.Delivered)]
    [InlineData(CaseStatus.InForce)]
    [InlineData(CaseStatus.Served)]
    public void A_second_sanction_for_the_act(CaseStatus status) =>
        Is(
            MoveSamples.At(status).Refuse(MoveSamples.Of(CaseMove.Decided, "2024-11-20")),
            "move-out-of-order",
            "",
            "PP 94/2021 Pasal 26, 31"
        );

    [Fact]
    public void An_unknown_act() =>
        Is(
            Nothing().Refuse(Report(On, Pilkada() with { Act = ActId.Parse("dancing") })),
            "act-unknown",
            "/data/act",
            "SKB 2/2022"
        );

    [Fact]
    public void A_day_ahead()
    {
        var now = Instant("2024-10-10T02:00Z");
        var story = Received("2024-10-01");

        Is(
            story.Refuse(MoveSamples.Of(CaseMove.Assessed, "2024-10-11"), now),
            "date-in-future",
            "/data/on",
            "Pasal 454"
        );
        Is(story.Refuse(Report("2024-10-11"), now), "date-in-future", "/data/on", "SKB 2/2022");
        Is(
            Nothing().Refuse(Report("2024-10-10", Pilkada("2024-10-11")), now),
            "date-in-future",
            "/data/occurredOn",
            "SKB 2/2022"
        );
        Assert.Null(story.Refuse(MoveSamples.Of(CaseMove.Assessed, "2024-10-10"), now));
    }

    [Fact]
    public void Today_in_Papua_is_no_day_ahead()
    {
        var now = Instant("2024-10-10T15:00Z"); // midnight of the 11th in Jayapura
        var story = Received("2024-10-01");

        Assert.Null(story.Refuse(MoveSamples.Of(CaseMove.Assessed, "2024-10-11"), now));
        Assert.NotNull(story.Refuse(MoveSamples.Of(CaseMove.Assessed, "2024-10-11"), now.AddTicks(-1)));
    }

    [Fact]
    public void Lifting_a_block_without_proof()
    {
        var story = Recommended("2024-10-01").Then(CaseMove.Blocked, "2024-10-12");
        var proof = new CaseDocument("SK 1/2024", "https://example.go.id/sk-1", Sha256: null);

        Is(story.Refuse(CaseMove.Unblocked, "2024-10-14"), "proof-missing", "/data/documents", "SKB 2/2022");
        Assert.Null(
            story.Refuse(new CaseEvent.Plain(CaseMove.Unblocked, Step("2024-10-14") with { Documents = [proof] }))
        );
    }

    [Fact]
    public void Blocking_twice_and_lifting_what_is_not_blocked()
    {
        var story = Recommended("2024-10-01");

        Is(story.Refuse(CaseMove.Unblocked, On), "block-none", "", "SKB 2/2022");
        story.Then(CaseMove.Blocked, "2024-10-12");
        Is(story.Refuse(CaseMove.Blocked, "2024-10-14"), "block-already", "", "SKB 2/2022");
    }

    [Fact]
    public void Blocking_while_the_agency_may_still_follow_up_or_once_it_did()
    {
        var story = Recommended("2024-10-01");
        Is(story.Refuse(CaseMove.Blocked, "2024-10-11"), "block-not-due", "/data/on", "SKB 2/2022");
        Assert.Null(story.Refuse(CaseMove.Blocked, "2024-10-12"));

        story.Summoned(1, "2024-10-14");

        Assert.Null(story.Refuse(CaseMove.Blocked, "2024-10-14"));
        Is(story.Refuse(CaseMove.Blocked, "2024-10-15"), "block-not-due", "/data/on", "SKB 2/2022");
    }

    [Fact]
    public void A_block_that_was_proposed_is_due_from_that_day_whatever_is_done_afterwards()
    {
        var story = Recommended("2024-10-01").Until("2024-11-01T00:00Z").Summoned(1, "2024-11-01");
        var proposed = Assert.Single(story.Rung, item => item.Event.Move == CaseMove.BlockProposed).Event.Step.On;

        Assert.Equal(Day("2024-10-26"), proposed);
        Assert.Null(story.Refuse(CaseMove.Blocked, "2024-11-04"));
        Is(story.Refuse(CaseMove.Blocked, "2024-10-11"), "block-not-due", "/data/on", "SKB 2/2022");
    }

    [Theory]
    [InlineData(2, "summons-out-of-order")]
    [InlineData(0, "summons-out-of-order")]
    [InlineData(3, "summons-out-of-order")]
    public void A_summons_out_of_order(int round, string code) =>
        Is(
            Recommended("2024-10-01").Refuse(new CaseEvent.Summoned(Step(On), round, Day(On))),
            code,
            "/data/round",
            "PP 94/2021 Pasal 26"
        );

    [Fact]
    public void A_second_summons_after_nobody_was_absent_and_a_third_at_all()
    {
        var story = Recommended("2024-10-01").Summoned(1, "2024-10-02");
        Is(Summon(2), "summons-without-absence", "/data/round", "PP 94/2021 Pasal 26");

        story.Absent("2024-10-03").Summoned(2, "2024-10-04").Absent("2024-10-05");

        Is(Summon(2), "summons-out-of-order", "/data/round", "PP 94/2021 Pasal 26");
        Is(Summon(3), "summons-out-of-order", "/data/round", "PP 94/2021 Pasal 26");

        Rejection? Summon(int round) => story.Refuse(new CaseEvent.Summoned(Step(On), round, Day(On)));
    }

    [Fact]
    public void A_day_to_appear_before_the_summons() =>
        Is(
            Recommended("2024-10-01").Refuse(new CaseEvent.Summoned(Step(On), 1, Day("2024-10-09"))),
            "date-before-step",
            "/data/appearOn",
            "PP 94/2021 Pasal 26"
        );

    [Fact]
    public void An_absence_without_a_summons_or_before_it()
    {
        var story = Recommended("2024-10-01");
        Is(Absent(On), "absence-without-summons", "/data/result", "PP 94/2021 Pasal 27");

        story.Summoned(1, "2024-10-02").Absent("2024-10-03");
        Is(Absent(On), "absence-without-summons", "/data/result", "PP 94/2021 Pasal 27");

        story.Summoned(2, "2024-10-08");
        Is(Absent("2024-10-07"), "date-before-step", "/data/on", "PP 94/2021 Pasal 27");
        Assert.Null(Absent(On));

        Rejection? Absent(string on) => story.Refuse(new CaseEvent.Examined(Step(on), ExaminationResult.Absent));
    }

    [Fact]
    public void Erasing_before_the_retention_has_ended_or_under_a_hold()
    {
        // No penalty: five years after it was closed.
        var story = MoveSamples.At(CaseStatus.Closed).Until("2029-09-30T14:59Z");
        Is(story.Refuse(CaseMove.Erased, "2029-10-02"), "retention-runs", "", "UU 43/2009");

        story.Until("2029-09-30T15:00Z");
        Assert.Null(story.Refuse(CaseMove.Erased, "2029-10-02"));

        story.Then(CaseMove.HoldPlaced, "2029-10-01");
        var why = story.Refuse(CaseMove.Erased, "2029-10-02");
        Is(why, "retention-runs", "", "UU 43/2009");
        Assert.Contains("hold", why?.Detail.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-penalty", "penalty-unknown")]
    [InlineData("pppk-reprimand", "penalty-other-employment")]
    [InlineData("contract-ended", "penalty-other-employment")]
    [InlineData("moral-open", "penalty-other-category")]
    public void A_penalty_that_cannot_be_imposed(string penalty, string code) =>
        Is(
            Recommended("2024-10-01").Examined("2024-10-02").Refuse(new CaseEvent.Decided(Step(On), Penalty(penalty))),
            code,
            "/data/penalty",
            "PP 94/2021 Pasal 26, 31"
        );

    [Theory]
    [InlineData("2024-09-21", PersonCategory.Pns, "moral-closed", true)]
    [InlineData("2024-09-21", PersonCategory.Pns, "oral-reprimand", false)]
    [InlineData("2024-09-21", PersonCategory.Pppk, "pppk-moral-open", true)]
    [InlineData("2024-09-22", PersonCategory.Pns, "oral-reprimand", true)]
    [InlineData("2024-09-22", PersonCategory.Pppk, "pppk-contract-ended-with-honour", true)]
    [InlineData("2024-09-22", PersonCategory.Pppk, Severe, false)]
    [InlineData("2024-09-22", PersonCategory.NonAsn, "contract-ended", true)]
    public void A_penalty_fits_category_and_employment_and_may_lie_below_the_level(
        string occurredOn,
        PersonCategory employment,
        string penalty,
        bool isAllowed
    ) =>
        Assert.Equal(
            isAllowed,
            Recommended("2024-10-01", Pilkada(occurredOn).Of(employment))
                .Examined("2024-10-02")
                .Refuse(new CaseEvent.Decided(Step(On), Penalty(penalty)))
                is null
        );

    [Fact]
    public void Dismissing_a_proposal_nobody_made_and_proposing_it_twice()
    {
        var story = Received("2024-10-01");
        var proposed = MoveSamples.Of(CaseMove.MergeProposed, On, CaseStep.System);

        Is(story.Refuse(MoveSamples.Of(CaseMove.MergeDismissed, On)), "merge-not-proposed", "/data/with", "SKB 2/2022");
        story.Then(proposed);
        Is(story.Refuse(proposed), "merge-proposed-already", "/data/with", "SKB 2/2022");
        story.Then(MoveSamples.Of(CaseMove.MergeDismissed, On));
        Is(story.Refuse(proposed), "merge-proposed-already", "/data/with", "SKB 2/2022");
        Assert.Empty(story.Case.Proposals.Open);
    }

    [Fact]
    public void Joining_the_same_reports_twice()
    {
        var joined = MoveSamples.Of(CaseMove.ReportsJoined, On);

        Is(Received("2024-10-01").Then(joined).Refuse(joined), "merge-done-already", "/into", "SKB 2/2022");
    }

    [Fact]
    public void Joining_a_case_s_own_reports()
    {
        var story = Received("2024-10-01");
        var own = new CaseEvent.ReportsJoined(Step(On), story.Case.Id, story.Case.Reports);

        Is(story.Refuse(own), "merge-itself", "/into", "SKB 2/2022");
    }

    [Fact]
    public void Ending_in_a_case_whose_reports_it_took_in()
    {
        var story = Received("2024-10-01").Then(MoveSamples.Of(CaseMove.ReportsJoined, On));

        Is(story.Refuse(MoveSamples.Of(CaseMove.Merged, On)), "merge-crossed", "/into", "SKB 2/2022");
        Assert.Null(story.Refuse(new CaseEvent.Merged(Step(On), CaseId.Parse("kl.bkn/lain-2"))));
    }

    [Theory]
    [InlineData(Bawaslu)] // registrar and task force
    [InlineData("kl.bkn")]
    [InlineData("81.72")]
    public void A_correction_of_the_number_by_anybody_but_an_operator(string by)
    {
        var story = Recommended("2024-10-01");
        var number = new PersonCorrection((PersonCategory.Pns, TestPersons.Pns(2)), null, null, null);

        Is(
            story.Refuse(new CaseEvent.Corrected(Step(On, by), number)),
            "correction-not-yours",
            "/data/person/number",
            "UU 27/2022 Pasal 6"
        );
        Assert.Null(story.Refuse(MoveSamples.Of(CaseMove.Corrected, On, by)));
        Assert.Null(story.Refuse(new CaseEvent.Corrected(Step(On), number)));
    }

    [Theory]
    [InlineData("2024-08-20", "81.72", false)]
    [InlineData("2024-08-20", "kl.kemenkeu", false)]
    [InlineData("2024-08-24", "kl.kasn", true)]
    [InlineData("2024-08-25", "kl.kasn", false)]
    [InlineData("2024-08-25", "kl.kemendagri", true)]
    public void Forwarding_to_whom_handles_no_violations_that_day(string on, string to, bool isAllowed)
    {
        var story = Received("2024-08-20", Pilkada("2024-08-19")).Assessed("2024-08-20");
        var why = story.Refuse(new CaseEvent.Forwarded(Step(on), AgencyId.Parse(to)));

        if (isAllowed)
        {
            Assert.Null(why);
        }
        else
        {
            Is(why, "body-unknown", "/data/to", "SKB 2/2022");
        }
    }

    [Fact]
    public void Lengthening_a_period_that_has_run_out()
    {
        // Three days in the regional elections, seven in the general election.
        var (pilkada, pemilu) = (Received("2024-10-01"), Received("2024-10-01", Pemilu()));

        Assert.Null(pilkada.Refuse(CaseMove.InformationRequested, "2024-10-04"));
        Assert.Null(pemilu.Refuse(CaseMove.InformationRequested, "2024-10-08"));
        Is(TooLate(pilkada, "2024-10-05"), "extension-too-late", "/data/on", "UU 10/2016 Pasal 134");
        Is(TooLate(pemilu, "2024-10-09"), "extension-too-late", "/data/on", "UU 7/2017 Pasal 454");

        static Rejection? TooLate(CaseStory story, string on) => story.Refuse(CaseMove.InformationRequested, on);
    }

    [Fact]
    public void An_absence_before_the_day_to_appear()
    {
        var story = Recommended("2024-10-01").Summoned(1, "2024-10-02", appearOn: "2024-10-08");

        Is(Examine("2024-10-07", ExaminationResult.Absent), "absence-before-day", "/data/on", "PP 94/2021 Pasal 27");
        Assert.Null(Examine("2024-10-08", ExaminationResult.Absent));
        Assert.Null(Examine("2024-10-07", ExaminationResult.Appeared));

        story.Absent("2024-10-08").Summoned(2, "2024-10-09", appearOn: "2024-10-14");

        Is(Examine("2024-10-13", ExaminationResult.Absent), "absence-before-day", "/data/on", "PP 94/2021 Pasal 27");
        Assert.Null(Examine("2024-10-14", ExaminationResult.Absent));

        Rejection? Examine(string on, ExaminationResult result) =>
            story.Refuse(new CaseEvent.Examined(Step(on), result));
    }

    [Fact]
    public void A_penalty_above_the_level_of_the_act()
    {
        var dismissed = new CaseEvent.Decided(Step(On), Penalty(Dishonour));

        Is(Examined(Like).Refuse(dismissed), "penalty-too-severe", "/data/penalty", "PP 94/2021 Pasal 26, 31");
        Assert.Null(Examined(Membership).Refuse(dismissed));
        Is(
            Examined(ActId.Parse("approach-party-as-candidate")).Refuse(MoveSamples.Of(CaseMove.Decided, On)),
            "penalty-too-severe",
            "/data/penalty",
            "PP 94/2021 Pasal 26, 31"
        );

        static CaseStory Examined(ActId act) =>
            Recommended("2024-10-01", Pilkada() with { Act = act }).Examined("2024-10-02");
    }

    [Theory]
    [InlineData(Severe)]
    [InlineData("moral-closed")]
    public void A_penalty_for_an_act_the_catalogue_does_not_classify(string penalty)
    {
        var story = Recommended("2024-10-01", Pilkada("2024-09-21") with { Act = Attributes }).Examined("2024-10-02");

        Is(
            story.Refuse(new CaseEvent.Decided(Step(On), Penalty(penalty))),
            "penalty-without-category",
            "/data/penalty",
            "PP 94/2021 Pasal 26, 31"
        );
        Assert.Null(story.Refuse(new CaseEvent.Decided(Step(On), Penalty: null)));
    }

    [Fact]
    public void Erasing_a_case_apart_from_the_one_it_was_merged_into()
    {
        var why = MoveSamples.At(CaseStatus.Merged).Refuse(CaseMove.Erased, "2039-10-02");

        Is(why, "case-merged", "", "UU 43/2009");
        Assert.Contains(MoveSamples.Other.ToString(), why?.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_of_nothing() =>
        Is(
            Received("2024-10-01")
                .Refuse(new CaseEvent.Corrected(Step(On), new PersonCorrection(null, null, null, null))),
            "correction-empty",
            "/data",
            "UU 27/2022 Pasal 6"
        );

    private static void Is(Rejection? why, string code, string pointer, string article)
    {
        Assert.Equal((code, pointer), (why?.Code, why?.Pointer));
        Assert.Contains(article, why!.Detail.Id, StringComparison.Ordinal);
        Assert.Contains(article, why.Detail.En, StringComparison.Ordinal);
        Assert.NotEqual(why.Detail.Id, why.Detail.En);
    }
}
