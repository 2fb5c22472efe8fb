using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public sealed class PledgeDataTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const string At = "/data/person/number";

    [Theory]
    [InlineData("pns", "19860926201505100", "nip-invalid")]
    [InlineData("pns", "1986092620150510011", "nip-invalid")]
    [InlineData("pns", "1986092620150510A1", "nip-invalid")]
    [InlineData("pns", "１９８６０９２６２０１５０５１００１", "nip-invalid")]
    [InlineData("pns", "198602312015051001", "nip-invalid")]
    [InlineData("pns", "000001012015051001", "nip-invalid")]
    [InlineData("pns", "198609262015053001", "nip-invalid")]
    [InlineData("pppk", "198609262023210001", "nip-invalid")]
    [InlineData("pns", "", "text-empty")]
    [InlineData("nonAsn", "1234567890123456789", "number-invalid")]
    [InlineData("nonAsn", "12-34", "number-invalid")]
    public async Task A_wrong_number_is_refused_without_being_repeated(string category, string number, string code)
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        foreach (
            var pledge in (string[])
                [Sent.Spoken($"{agency}/apel", number, category), Sent.Signed($"{agency}/apel", number, category)]
        )
        {
            var answer = (await sender.SendAsync(pledge)).ExpectProblem(422, code, At);
            Assert.True(number.Length == 0 || !answer.Text.Contains(number, StringComparison.Ordinal));
        }

        var figures = await AgencyAsync(agency);
        Assert.Equal(0, figures.Number("/spoken/persons") + figures.Number("/spoken/nonAsn"));
    }

    [Theory]
    [InlineData("""{}""", "field-missing", "/data/person")]
    [InlineData("""{"person":null}""", "field-missing", "/data/person")]
    [InlineData("""{"person":"budi"}""", "type-invalid", "/data/person")]
    [InlineData("""{"person":{"category":"pns"}}""", "field-missing", At)]
    [InlineData("""{"person":{"category":"pns","number":198609262015051001}}""", "type-invalid", At)]
    [InlineData("""{"person":{"number":"198609262015051001"}}""", "field-missing", "/data/person/category")]
    [InlineData("""{"person":{"category":"tni","number":"1"}}""", "value-unknown", "/data/person/category")]
    [InlineData("""[]""", "type-invalid", "/data")]
    [InlineData("""7""", "type-invalid", "/data")]
    [InlineData(
        """{"at":"2023-11-27","person":{"category":"pns","number":"198609262015051001"}}""",
        "date-invalid",
        "/data/at"
    )]
    public async Task Incomplete_data_names_what_is_missing(string data, string code, string pointer)
    {
        var agency = Node.NewAgency();
        var pledge = $$"""
            {"specversion":"1.0","id":"1","source":"{{agency}}","type":"id.netralitas.pledge.spoken.v1",
             "subject":"{{agency}}/apel","data":{{data}}}
            """;

        (await (await Node.AgencyAsync(agency)).SendAsync(pledge)).ExpectProblem(422, code, pointer);
        Assert.Empty((await AgencyAsync(agency)).Words("/ceremonies", "id"));
    }

    [Theory]
    [InlineData("whispered", "pns", "value-unknown", "/data/kind")]
    [InlineData("spoken", "tni", "value-unknown", "/data/category")]
    public async Task A_list_of_no_known_kind_or_category_is_refused(
        string kind,
        string category,
        string code,
        string pointer
    )
    {
        var agency = Node.NewAgency();

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(
            Sent.Roll($"{agency}/apel", Nip.Range(0, 1), kind, category)
        );

        answer.ExpectProblem(422, code, pointer);
    }

    [Fact]
    public async Task A_list_without_persons_is_refused()
    {
        var agency = Node.NewAgency();

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(Sent.Roll($"{agency}/apel", []));

        answer.ExpectProblem(422, "field-missing", "/data/persons");
    }

    [Fact]
    public async Task A_withdrawal_of_a_pledge_that_never_was_is_refused()
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu), Sent.Spoken($"{agency}/apel", Nip.Of(1)));

        foreach (
            var withdrawal in (string[])
                [
                    Sent.Withdrawn($"{agency}/apel", Nip.Of(2)),
                    Sent.Withdrawn($"{agency}/apel", Nip.Of(1), "signed"),
                    Sent.Withdrawn($"{agency}/lain", Nip.Of(1)),
                ]
        )
        {
            (await sender.SendAsync(withdrawal)).ExpectProblem(422, "pledge-not-found", At);
        }

        Assert.Equal(1, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task A_cancelled_ceremony_takes_no_pledges_until_it_was_held_after_all()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        var sender = await Node.AgencyAsync(agency);
        await AcceptAsync(agency, Sent.Scheduled(ceremony, Pemilu), Sent.Cancelled(ceremony));

        (await sender.SendAsync(Sent.Spoken(ceremony, Nip.Of(1)))).ExpectProblem(422, "ceremony-cancelled", "/subject");
        (await sender.SendAsync(Sent.Roll(ceremony, Nip.Range(0, 3)))).ExpectProblem(
            422,
            "ceremony-cancelled",
            "/subject"
        );

        await AcceptAsync(agency, Sent.Held(ceremony, Pemilu), Sent.Spoken(ceremony, Nip.Of(1)));
        Assert.Equal(1, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task A_ceremony_with_pledges_cannot_be_cancelled()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        await AcceptAsync(agency, Sent.Scheduled(ceremony, Pemilu), Sent.Spoken(ceremony, Nip.Of(1)));

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(Sent.Cancelled(ceremony));

        answer.ExpectProblem(422, "ceremony-already-held", "/subject");
    }
}
