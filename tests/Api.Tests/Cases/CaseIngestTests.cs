using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases;

public abstract class CaseIngestTests(TestNode node) : CaseTests(node)
{
    [Theory]
    [InlineData(KeyHolder.Lines)]
    [InlineData(KeyHolder.Batch)]
    public async Task An_agency_reports_its_own_people_beside_its_pledges_in_one_request(string shape)
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var id = NewCase(agency);
        string[] events =
        [
            Sent.RollDeclared(agency, 10),
            SentCase.Event(agency, "reported", id, SentCase.Report(agency, person)),
            Sent.Held($"{agency}/apel", Pilkada),
            Sent.Spoken($"{agency}/apel", person),
        ];

        var answer = await SendAsync(agency, shape, events);

        Assert.Equal((4, 0), (answer.Expect(200).Number("/accepted"), answer.Number("/rejected")));
        var read = await CaseAsync(id);
        Assert.Equal(agency, read.Word("/registrar"));
        Assert.True(read.At("/pledge/spoken").GetBoolean());
        (await (await Node.AgencyAsync(agency)).GetAsync($"/v1/cases/{id}")).Expect(200);
    }

    [Theory]
    [InlineData(KeyHolder.Lines)]
    [InlineData(KeyHolder.Batch)]
    public async Task A_bad_event_of_a_case_is_named_by_its_place_and_spoils_no_neighbour(string shape)
    {
        var agency = Node.NewAgency();
        var (good, bad) = (NewCase(agency), NewCase(agency));
        string[] events =
        [
            Sent.Spoken($"{agency}/apel", Nip.Of(1)),
            SentCase.Event(agency, "reported", bad, SentCase.Report(agency, "123")),
            SentCase.Event(agency, "reported", good, SentCase.Report(agency, NewPerson())),
            SentCase.Event(agency, "summoned", good, SentCase.Summons("2024-09-26", 1, "2024-09-27")),
        ];

        var answer = (await SendAsync(agency, shape, events)).Expect(200);

        Assert.Equal((2, 2), (answer.Number("/accepted"), answer.Number("/rejected")));
        answer.ExpectRejection(1, 1, "nip-invalid", "/data/person/number");
        answer.ExpectRejection(3, 3, "move-out-of-order", "");
        Assert.Equal("received", (await CaseAsync(good)).Word("/status"));
    }

    [Fact]
    public async Task A_repeat_is_a_duplicate_and_the_same_id_with_another_content_a_conflict()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var id = NewCase();
        var sender = await Node.AgencyAsync(Bawaslu);
        var first = SentCase.Event(Bawaslu, "reported", id, SentCase.Report(agency, person, reporter: "A"), id[11..]);
        var other = SentCase.Event(Bawaslu, "reported", id, SentCase.Report(agency, person, reporter: "B"), id[11..]);
        (await sender.SendAsync(first)).Expect(200);
        var before = await CaseAsync(id);

        var repeated = (await sender.SendAsync(first)).Expect(200);
        (await sender.SendAsync(other)).ExpectProblem(409, "event-id-conflict", "/id");
        var both = (await sender.SendAllAsync(first, other)).Expect(200);

        Assert.Equal((0, 1), (repeated.Number("/accepted"), repeated.Number("/duplicates")));
        Assert.Equal(["duplicate", "conflict"], both.Words("/results", "outcome"));
        Assert.Equal(before.Number("/version"), (await CaseAsync(id)).Number("/version"));
        Assert.Single(before.Words("/reports", "case"));
    }

    [Fact]
    public async Task A_second_institutions_report_of_the_act_joins_the_case_it_names()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var id = await ReportedAsync(agency, person);

        await TellAsync(Ministry, "reported", id, SentCase.Report(agency, person, on: "2024-09-24"));
        (await SayAsync(Ministry, "reported", id, SentCase.Report(agency, NewPerson()))).ExpectProblem(
            422,
            "case-other-act",
            "/data"
        );

        Assert.Equal([Bawaslu, Ministry], (await CaseAsync(id)).Words("/reports", "by"));
    }

    [Theory]
    [InlineData("case.terbang.v1")]
    [InlineData("case.reported.v2")]
    [InlineData("case..v1")]
    [InlineData("case.handed-over.v1")]
    [InlineData("case.entered-into-force.v1")]
    [InlineData("case.overdue.v1")]
    [InlineData("case.reminded.v1")]
    [InlineData("case.escalated.v1")]
    [InlineData("case.block-proposed.v1")]
    [InlineData("case.merge-proposed.v1")]
    [InlineData("case.reports-joined.v1")]
    [InlineData("case.merged.v1")]
    [InlineData("case.retention-ended.v1")]
    [InlineData("case.erased.v1")]
    [InlineData("case.act-claimed.v1")]
    [InlineData("case.read.v1")]
    public async Task What_no_institution_may_say_is_no_type_that_is_known(string type)
    {
        var id = await ReportedAsync(Node.NewAgency());
        var before = (await CaseAsync(id)).Number("/version");

        var answer = await (await Node.AgencyAsync(Bawaslu)).SendAsync(
            Sent.Event(type, id, SentCase.On("2024-10-01"), source: Bawaslu)
        );

        answer.ExpectProblem(422, "type-unknown", "/type");
        Assert.Equal(before, (await CaseAsync(id)).Number("/version"));
    }

    [Theory]
    [InlineData("""{"on":"2024-09-25"}""", "field-missing", "/data/person")]
    [InlineData("""{"on":"2024-09-25","person":"Budi"}""", "type-invalid", "/data/person")]
    [InlineData("""{"on":"2024-09-25","person":{"category":"raja"}}""", "value-unknown", "/data/person/category")]
    [InlineData("""{"on":"2024-09-25","person":{"category":"pns"}}""", "field-missing", "/data/person/number")]
    [InlineData(
        """{"on":"2024-09-25","person":{"category":"nonAsn","number":"7","rank":"kaisar"}}""",
        "value-unknown",
        "/data/person/rank"
    )]
    [InlineData(
        """{"on":"2024-09-25","person":{"category":"nonAsn","number":"7"},"agency":"Tual"}""",
        "id-invalid",
        "/data/agency"
    )]
    [InlineData("""{"on":"kemarin"}""", "date-invalid", "/data/on")]
    [InlineData("[]", "type-invalid", "/data")]
    public async Task A_report_that_says_nothing_sensible_makes_no_case(string data, string code, string pointer)
    {
        var body = $$"""
            {"specversion":"1.0","id":"x","source":"kl.bawaslu","type":"id.netralitas.case.reported.v1","subject":"kl.bawaslu/buruk","data":{{data}}}
            """;

        (await (await Node.AgencyAsync(Bawaslu)).SendAsync(body)).ExpectProblem(422, code, pointer);

        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        (await officer.GetAsync("/v1/cases/kl.bawaslu/buruk")).ExpectProblem(404, "case-unknown");
    }

    [Theory]
    [InlineData("kl.bawaslu")]
    [InlineData("kl.bawaslu/")]
    [InlineData("kl.bawaslu/Register 7")]
    [InlineData("bawaslu/7")]
    [InlineData("kl.bawaslu/198609262009011001")]
    public async Task What_is_no_case_id_is_told_its_form(string subject) =>
        (await SayAsync(Bawaslu, "assessed", subject, SentCase.Result("2024-09-28", "violation"))).ExpectProblem(
            422,
            "subject-invalid",
            "/subject"
        );

    [Fact]
    public async Task A_report_of_an_agency_that_does_not_exist_or_is_not_the_senders_makes_no_case()
    {
        var agency = Node.NewAgency();

        (await SayAsync(Bawaslu, "reported", NewCase(), SentCase.Report("99", NewPerson()))).ExpectProblem(
            422,
            "agency-unknown",
            "/data/agency"
        );
        (
            await SayAsync(agency, "reported", NewCase(agency), SentCase.Report(Node.NewAgency(), NewPerson()))
        ).ExpectProblem(422, "report-foreign", "/data/agency");
    }

    private async Task<Answer> SendAsync(string agency, string shape, string[] events)
    {
        var body = shape == KeyHolder.Lines ? string.Join('\n', events) : $"[{string.Join(',', events)}]";
        return await (await Node.AgencyAsync(agency)).PostAsync("/v1/events?results=all", body, shape);
    }
}
