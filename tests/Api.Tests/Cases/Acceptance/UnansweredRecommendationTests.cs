using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Acceptance;

public abstract class UnansweredRecommendationTests(TestNode node) : CaseTests(node)
{
    [Theory]
    [InlineData("overdue", "2024-10-12")]
    [InlineData("reminded", "2024-10-12")]
    [InlineData("escalated", "2024-10-19")]
    [InlineData("block-proposed", "2024-10-26")]
    public async Task An_unanswered_recommendation_climbs_the_ladder_each_step_once_on_its_day(string step, string day)
    {
        var id = await RecommendedAsync(Node.NewAgency());

        var read = await CaseAsync(id);

        var rung = Assert.Single(History(read, step), each => Data(each, "clock") == "follow-up");
        Assert.Equal(
            (day, "system", "2024-10-01", "2024-10-11"),
            (Data(rung, "on"), Data(rung, "by"), Data(rung, "startedOn"), Data(rung, "lastDay"))
        );
        Assert.True(read.At("/block/proposed").GetBoolean());
    }

    [Fact]
    public async Task A_block_follows_the_proposal_and_is_lifted_on_proof_with_who_when_and_why()
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);
        var officer = (await Node.OperatorAsync(OperatorRole.CaseOfficer)).KeyId;

        (await MoveAsync(id, "blocked", SentCase.On("2024-10-28", "Tidak ditindaklanjuti"))).Expect(200);
        Assert.True((await CaseAsync(id)).At("/block/blocked").GetBoolean());
        await TellAsync(agency, "summoned", id, SentCase.Summons("2024-10-30", 1, "2024-11-04"));
        (await MoveAsync(id, "unblocked", SentCase.On("2024-10-31", "Sudah dipanggil"))).ExpectProblem(
            409,
            "proof-missing",
            "/documents"
        );
        (await MoveAsync(id, "unblocked", SentCase.Proven("2024-10-31", "Sudah dipanggil", "Surat panggilan"))).Expect(
            200
        );

        var read = await CaseAsync(id);
        Assert.False(read.At("/block/blocked").GetBoolean());
        Assert.Equal(["blocked", "unblocked"], read.Words("/block/history", "what"));
        Assert.Equal(["2024-10-28", "2024-10-31"], read.Words("/block/history", "on"));
        Assert.Equal([officer, officer], read.Words("/block/history", "by"));
        Assert.Equal(["Tidak ditindaklanjuti", "Sudah dipanggil"], read.Words("/block/history", "why"));
    }

    [Fact]
    public async Task The_agencys_follow_up_rate_changes_with_its_answer()
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);

        var before = await FiguresAsync(agency);
        await TellAsync(agency, "summoned", id, SentCase.Summons("2024-10-30", 1, "2024-11-04"));
        var after = await FiguresAsync(agency);

        Assert.Equal(
            """{"open":1,"overdue":1,"recommended":1,"followedUp":0,"followUpRate":0}""",
            before.At("/cases").GetRawText()
        );
        Assert.Equal(1, after.At("/cases/followUpRate").GetDouble());
        Assert.Equal(1, after.Number("/cases/followedUp"));
    }

    [Fact]
    public async Task The_case_says_whether_when_and_how_the_person_had_pledged()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pilkada), Sent.Spoken($"{agency}/apel", person));
        var id = await ReportedAsync(agency, person);

        var read = await CaseAsync(id);

        Assert.True(read.At("/pledge/spoken").GetBoolean());
        Assert.False(read.At("/pledge/signed").GetBoolean());
        Assert.Equal(
            ($"{agency}/apel", "spoken", "2023-11-27"),
            (
                read.Word("/pledge/items/0/ceremony"),
                read.Word("/pledge/items/0/kind"),
                read.Word("/pledge/items/0/heldOn")
            )
        );
    }

    private async Task<Answer> FiguresAsync(string agency)
    {
        var own = await Node.AgencyAsync(agency);
        return (await own.GetAsync($"/v1/agencies/{agency}?election={Pilkada}")).Expect(200);
    }
}
