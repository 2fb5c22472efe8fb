using Netralitas.Api.Tests.Hosting;

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
        var before = (await CaseAsync(id)).Number("/version");

        var answer = (await SayAsync(sender, move, id, data)).ExpectProblem(422, why.Code, why.Pointer);

        Assert.Contains(why.Article, answer.Word("/detail/id"), StringComparison.Ordinal);
        Assert.Equal(before, (await CaseAsync(id)).Number("/version"));
    }

    private async Task NothingAsync(string id)
    {
        var officer = await Node.OperatorAsync(Netralitas.Api.Security.OperatorRole.CaseOfficer);
        (await officer.GetAsync($"/v1/cases/{id}")).ExpectProblem(404, "case-unknown");
    }
}
