using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Acceptance;

public abstract class RecommendingBodyTests(TestNode node) : CaseTests(node)
{
    [Fact]
    public async Task A_report_of_20_August_2024_goes_to_kasn_and_one_of_10_September_to_bkn()
    {
        var (early, late) = (NewCase(), NewCase());
        var sender = await Node.AgencyAsync(Bawaslu);

        // Ended while KASN was there: it never changed hands.
        var sent = await sender.SendAllAsync(
            SentCase.Event(Bawaslu, "reported", early, Received("2024-08-20")),
            SentCase.Event(Bawaslu, "assessed", early, SentCase.Result("2024-08-22", "noViolation")),
            SentCase.Event(Bawaslu, "reported", late, Received("2024-09-10"))
        );

        Assert.Equal(3, sent.Expect(200).Number("/accepted"));
        Assert.Equal(Kasn, (await CaseAsync(early)).Word("/recommendingBody"));
        Assert.Empty(History(await CaseAsync(early), "handed-over"));
        Assert.Equal(Bkn, (await CaseAsync(late)).Word("/recommendingBody"));
    }

    [Fact]
    public async Task A_kasn_file_open_on_4_September_2024_changes_hands_and_the_history_says_so()
    {
        var id = NewCase();
        await TellAsync(Bawaslu, "reported", id, Received("2024-08-20"));

        var read = await CaseAsync(id);

        Assert.Equal(Bkn, read.Word("/recommendingBody"));
        var handed = Assert.Single(History(read, "handed-over"));
        Assert.Equal(
            ("2024-09-04", Kasn, Bkn, "system"),
            (Data(handed, "on"), Data(handed, "from"), Data(handed, "to"), Data(handed, "by"))
        );
        Assert.Equal("SE MenPANRB 4/2024 of 4 September 2024 as reported by the press", Data(handed, "note"));
        await TellAsync(Bawaslu, "assessed", id, SentCase.Result("2024-09-05", "violation"));
        (await SayAsync(Kasn, "recommended", id, SentCase.On("2024-09-06"))).ExpectProblem(
            422,
            "case-unknown",
            "/subject"
        );
        await TellAsync(Bkn, "recommended", id, SentCase.On("2024-09-06"));
    }

    [Fact]
    public async Task What_came_in_while_no_body_was_in_force_waits_for_the_next_one()
    {
        var id = NewCase();
        await TellAsync(Bawaslu, "reported", id, Received("2024-08-30"));

        var handed = Assert.Single(History(await CaseAsync(id), "handed-over"));

        Assert.Equal(("2024-09-04", Bkn), (Data(handed, "on"), Data(handed, "to")));
        Assert.False(handed.GetProperty("data").TryGetProperty("from", out _));
    }

    [Fact]
    public async Task Kasn_reads_no_case_any_more_but_still_tells_of_a_step_of_its_time()
    {
        var id = NewCase();
        await TellAsync(Bawaslu, "reported", id, Received("2024-08-20"));
        var kasn = await Node.AgencyAsync(Kasn);

        (await kasn.GetAsync($"/v1/cases/{id}")).ExpectProblem(404, "case-unknown");
        Assert.Equal(0, (await kasn.GetAsync("/v1/cases")).Expect(200).Number("/total"));

        (await SayAsync(Kasn, "verified-by-task-force", id, SentCase.Result("2024-08-26", "sufficient"))).ExpectProblem(
            422,
            "case-unknown",
            "/subject"
        );
        await TellAsync(Kasn, "verified-by-task-force", id, SentCase.Result("2024-08-23", "sufficient"));

        Assert.Equal("verified", (await CaseAsync(id)).Word("/status"));
        (await kasn.GetAsync($"/v1/cases/{id}")).ExpectProblem(404, "case-unknown");
    }

    private object Received(string on) =>
        SentCase.Report(Node.NewAgency(), NewPerson(), occurredOn: "2024-08-18", on: on);
}
