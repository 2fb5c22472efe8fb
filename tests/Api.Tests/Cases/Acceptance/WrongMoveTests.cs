using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Acceptance;

public abstract class WrongMoveTests(TestNode node) : CaseTests(node)
{
    [Fact]
    public async Task Deciding_before_the_examination_is_refused()
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);

        await RefuseAsync(
            agency,
            "decided",
            id,
            SentCase.Decided("2024-10-02", Severe),
            ("decision-before-examination", "", "PP 94/2021 Pasal 26")
        );
    }

    [Fact]
    public async Task Serving_before_the_decree_was_delivered_is_refused()
    {
        var agency = Node.NewAgency();
        var id = await ExaminedAsync(agency);
        await TellAsync(agency, "decided", id, SentCase.Decided("2024-10-04", Severe));

        await RefuseAsync(agency, "served", id, SentCase.On("2024-10-05"), ("move-out-of-order", "", "PP 94/2021"));
    }

    [Fact]
    public async Task A_second_sanction_for_the_act_is_refused_in_the_same_case_and_in_another()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (first, second) = (await ExaminedAsync(agency, person), await ExaminedAsync(agency, person));
        await TellAsync(agency, "decided", first, SentCase.Decided("2024-10-04", Severe));

        await RefuseAsync(
            agency,
            "decided",
            first,
            SentCase.Decided("2024-10-05", Severe),
            ("move-out-of-order", "", "satu perbuatan hanya sekali dihukum")
        );
        await RefuseAsync(
            agency,
            "decided",
            second,
            SentCase.Decided("2024-10-05", Severe),
            ("act-punished-already", "/data/penalty", "PP 94/2021 Pasal 26")
        );
        Assert.Equal("examination", (await CaseAsync(second)).Word("/status"));
    }

    [Fact]
    public async Task An_unknown_act_makes_no_case()
    {
        var id = NewCase();

        var answer = await SayAsync(
            Bawaslu,
            "reported",
            id,
            SentCase.Report(Node.NewAgency(), NewPerson(), "menari-tango")
        );

        answer.ExpectProblem(422, "act-unknown", "/data/act");
        await NothingAsync(id);
    }

    [Theory]
    [InlineData("/data/on", "2999-01-01", null)]
    [InlineData("/data/occurredOn", null, "2999-01-01")]
    public async Task A_date_in_the_future_makes_no_case(string pointer, string? on, string? occurredOn)
    {
        var id = NewCase();
        var report = SentCase.Report(
            Node.NewAgency(),
            NewPerson(),
            occurredOn: occurredOn ?? "2024-09-23",
            on: on ?? "2024-09-25"
        );

        (await SayAsync(Bawaslu, "reported", id, report)).ExpectProblem(422, "date-in-future", pointer);
        await NothingAsync(id);
    }

    [Fact]
    public async Task An_appeal_after_its_last_day_is_refused_and_one_on_it_is_taken()
    {
        var agency = Node.NewAgency();
        var id = await ExaminedAsync(agency, act: "party-membership");
        await TellAsync(agency, "decided", id, SentCase.Decided("2024-10-31", "dismissed-without-honour"));
        await TellAsync(agency, "delivered", id, SentCase.On("2024-11-01"));

        await RefuseAsync(
            agency,
            "appeal-filed",
            id,
            SentCase.On("2024-11-22"),
            ("remedy-too-late", "/data/on", "PP 79/2021")
        );
        await TellAsync(agency, "appeal-filed", id, SentCase.On("2024-11-21"));
        Assert.True((await CaseAsync(id)).At("/decision/remedyPending").GetBoolean());
    }

    [Fact]
    public async Task A_penalty_more_severe_than_the_act_allows_is_refused()
    {
        var agency = Node.NewAgency();
        var medium = await ExaminedAsync(agency, act: "approach-party-as-candidate");
        await RefuseAsync(
            agency,
            "decided",
            medium,
            SentCase.Decided("2024-10-04", Severe),
            ("penalty-too-severe", "/data/penalty", "PP 94/2021")
        );
        await TellAsync(agency, "decided", medium, SentCase.Decided("2024-10-04", "raise-deferred-1-year"));
    }

    [Fact]
    public async Task An_act_the_catalogue_does_not_classify_gets_no_penalty()
    {
        var (agency, id) = (Node.NewAgency(), NewCase());
        var report = SentCase.Report(agency, NewPerson(), "join-campaign-introduction");
        await TellAsync(Bawaslu, "reported", id, report);
        await TellAsync(Bawaslu, "assessed", id, SentCase.Result("2024-09-28", "violation"));
        await TellAsync(Bkn, "recommended", id, SentCase.On("2024-10-01"));
        await TellAsync(agency, "examined", id, SentCase.Result("2024-10-03", "appeared"));

        await RefuseAsync(
            agency,
            "decided",
            id,
            SentCase.Decided("2024-10-04", "oral-reprimand"),
            ("penalty-without-category", "/data/penalty", "PP 94/2021")
        );
        await TellAsync(agency, "decided", id, SentCase.On("2024-10-04"));
    }

    [Fact]
    public async Task An_absence_before_the_day_to_appear_is_refused()
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);
        await TellAsync(agency, "summoned", id, SentCase.Summons("2024-10-02", 1, "2024-10-09"));

        await RefuseAsync(
            agency,
            "examined",
            id,
            SentCase.Result("2024-10-08", "absent"),
            ("absence-before-day", "/data/on", "PP 94/2021")
        );
        await TellAsync(agency, "examined", id, SentCase.Result("2024-10-09", "absent"));
    }

    [Fact]
    public async Task A_block_before_the_period_to_follow_up_ran_out_is_refused()
    {
        var id = await ReportedAsync(Node.NewAgency());
        await TellAsync(Bawaslu, "assessed", id, SentCase.Result("2024-09-28", "violation"));

        // In one request: whether somebody was late is judged when all of it is known.
        var sent = await (await Node.AgencyAsync(Bkn)).SendAllAsync(
            SentCase.Event(Bkn, "recommended", id, SentCase.On("2024-10-01")),
            SentCase.Event(Bkn, "blocked", id, SentCase.On("2024-10-11"))
        );

        Assert.Equal(1, sent.Expect(200).Number("/accepted"));
        sent.ExpectRejection(1, 1, "block-not-due", "/data/on");
        Assert.False((await CaseAsync(id)).At("/block/blocked").GetBoolean());
        await TellAsync(Bkn, "blocked", id, SentCase.On("2024-10-12"));
    }

    [Fact]
    public async Task A_period_that_has_run_out_is_not_lengthened()
    {
        var id = await ReportedAsync(Node.NewAgency());

        await RefuseAsync(
            Bawaslu,
            "information-requested",
            id,
            SentCase.On("2024-10-20"),
            ("extension-too-late", "/data/on", "UU 10/2016")
        );
        await TellAsync(Bawaslu, "information-requested", id, SentCase.On("2024-09-26"));
    }

    [Fact]
    public async Task Only_the_ministry_corrects_a_number()
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);
        var correction = new { on = "2024-10-03", person = new { category = "pns", number = NewPerson() } };

        foreach (var sender in (string[])[Bawaslu, agency, Ministry])
        {
            await RefuseAsync(
                sender,
                "corrected",
                id,
                correction,
                ("correction-not-yours", "/data/person/number", "UU 27/2022")
            );
        }
    }

    [Fact]
    public async Task A_case_is_forwarded_to_an_institution_that_handles_violations_only()
    {
        var agency = Node.NewAgency();
        var id = await ReportedAsync(agency);
        await TellAsync(Bawaslu, "assessed", id, SentCase.Result("2024-09-28", "violation"));

        foreach (var to in (string[])[agency, Kasn])
        {
            await RefuseAsync(
                Bawaslu,
                "forwarded",
                id,
                new { on = "2024-09-30", to },
                ("body-unknown", "/data/to", "SKB 2/2022")
            );
        }

        await TellAsync(Bawaslu, "forwarded", id, new { on = "2024-09-30", to = Bkn });
    }

    [Theory]
    [InlineData("99.99", null, "region-unknown", "/data/region")]
    [InlineData(null, "kl.bkn/unit", "unit-foreign", "/data/unit")]
    public async Task A_report_of_a_region_or_unit_that_cannot_be_makes_no_case(
        string? region,
        string? unit,
        string code,
        string pointer
    )
    {
        var id = NewCase();
        var report = JsonSerializer.SerializeToNode(SentCase.Report(Node.NewAgency(), NewPerson()))!;
        (report["region"], report["unit"]) = (region, unit);

        (await SayAsync(Bawaslu, "reported", id, report)).ExpectProblem(422, code, pointer);

        await NothingAsync(id);
    }

    [Fact]
    public async Task A_move_that_is_another_institutions_is_refused()
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);

        await RefuseAsync(agency, "blocked", id, SentCase.On("2024-10-28"), ("move-not-yours", "", "SKB 2/2022"));
    }

    private async Task RefuseAsync(
        string sender,
        string move,
        string id,
        object data,
        (string Code, string Pointer, string Article) why
    )
    {
        var before = await MadeAsync(id, move);

        var answer = (await SayAsync(sender, move, id, data)).ExpectProblem(422, why.Code, why.Pointer);

        Assert.Contains(why.Article, answer.Word("/detail/id"), StringComparison.Ordinal);
        Assert.Equal(before, await MadeAsync(id, move));
    }

    // Not the version: meanwhile the product itself may propose to merge two cases about one act.
    private async Task<int> MadeAsync(string id, string move) =>
        (await CaseAsync(id))
            .At("/history")
            .EnumerateArray()
            .Count(entry => entry.GetProperty("type").GetString() == $"id.netralitas.case.{move}.v1");

    private async Task NothingAsync(string id)
    {
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        (await officer.GetAsync($"/v1/cases/{id}")).ExpectProblem(404, "case-unknown");
    }
}
