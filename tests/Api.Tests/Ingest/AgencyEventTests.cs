using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public abstract class AgencyEventTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task A_central_agency_that_never_registered_is_unknown()
    {
        const string Agency = "kl.belum-terdaftar";
        var sender = await Node.AgencyAsync(Agency);

        foreach (
            var sent in (string[])
                [
                    Sent.Held($"{Agency}/apel", Pemilu),
                    Sent.Spoken($"{Agency}/apel", Nip.Of(1)),
                    Sent.Roll($"{Agency}/apel", Nip.Range(0, 2)),
                    Sent.RollDeclared(Agency, 10),
                ]
        )
        {
            (await sender.SendAsync(sent)).ExpectProblem(422, "agency-unknown", "/subject");
        }

        (await sender.GetAsync($"/v1/agencies/{Agency}?election={Pemilu}")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task A_central_agency_may_register_declare_and_report_in_one_request_in_any_order()
    {
        const string Agency = "kl.bkn";
        var before = (await SummaryAsync()).Number("/agencies/total");

        await AcceptAsync(
            Agency,
            Sent.Held($"{Agency}/apel", Pemilu),
            Sent.Spoken($"{Agency}/apel", Nip.Of(1)),
            Sent.Registered(Agency, "Badan Kepegawaian Negara", "institution"),
            Sent.RollDeclared(Agency, 100, 20, 3)
        );

        var agency = await AgencyAsync(Agency);
        Assert.Equal(("Badan Kepegawaian Negara", "institution"), (agency.Word("/name"), agency.Word("/kind")));
        Assert.Equal("""{"pns":100,"pppk":20,"nonAsn":3}""", agency.At("/roll").GetRawText());
        Assert.Equal(1, agency.Number("/spoken/persons"));
        Assert.Equal(before + 1, (await SummaryAsync()).Number("/agencies/total"));
    }

    [Theory]
    [InlineData("kl.kominfo", "city", "agency-kind-mismatch", "/data/kind")]
    [InlineData("kl.kominfo", "guild", "value-unknown", "/data/kind")]
    [InlineData("81.72", "ministry", "agency-kind-mismatch", "/data/kind")]
    [InlineData("99.99", "city", "agency-kind-mismatch", "/data/kind")]
    public async Task A_registration_must_fit_the_agencys_code(string agency, string kind, string code, string pointer)
    {
        var answer = await (await Node.AgencyAsync(agency)).SendAsync(Sent.Registered(agency, "Nama", kind));

        answer.ExpectProblem(422, code, pointer);
    }

    [Theory]
    [InlineData(
        """{"asOf":"2023-11-01","units":[{"id":"AGENCY/a","name":"A","pns":-5}]}""",
        "count-negative",
        "/data/units/0/pns"
    )]
    [InlineData("""{"asOf":"2023-11-01","units":[]}""", "field-missing", "/data/units")]
    [InlineData("""{"units":[{"id":"AGENCY/a","name":"A"}]}""", "field-missing", "/data/asOf")]
    [InlineData("""{"asOf":"9999-12-31","units":[{"id":"AGENCY/a","name":"A"}]}""", "date-in-future", "/data/asOf")]
    [InlineData("""{"asOf":"2023-11-01","units":[{"id":"99/a","name":"A"}]}""", "unit-foreign", "/data/units/0/id")]
    [InlineData("""{"asOf":"2023-11-01","units":[{"id":"a","name":"A"}]}""", "unit-invalid", "/data/units/0/id")]
    [InlineData(
        """{"asOf":"2023-11-01","units":[{"id":"AGENCY/a","name":"A"},{"id":"AGENCY/a","name":"B"}]}""",
        "unit-repeated",
        "/data/units/1/id"
    )]
    public async Task A_roll_against_the_rules_is_named_and_not_kept(string data, string code, string pointer)
    {
        var agency = Node.NewAgency();
        var json = data.Replace("AGENCY", agency, StringComparison.Ordinal);
        var roll = Sent.Event("agency.roll-declared.v1", agency, System.Text.Json.JsonDocument.Parse(json).RootElement);

        (await (await Node.AgencyAsync(agency)).SendAsync(roll)).ExpectProblem(422, code, pointer);

        Assert.Equal("null", (await AgencyAsync(agency)).At("/roll").GetRawText());
    }
}
