using System.Text;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public abstract class CeremonyFactsTests(TestNode node) : NodeTests(node)
{
    [Theory]
    [InlineData("""{}""", "field-missing", "/data/elections")]
    [InlineData("""{"elections":[]}""", "field-missing", "/data/elections")]
    [InlineData("""{"elections":["pilpres-2029"]}""", "election-unknown", "/data/elections/0")]
    [InlineData("""{"elections":["pemilu-2024","Pilkada 2024"]}""", "election-unknown", "/data/elections/1")]
    [InlineData("""{"elections":["pemilu-2024"],"unit":"AGENCY/dinas-x"}""", "unit-unknown", "/data/unit")]
    [InlineData("""{"elections":["pemilu-2024"],"unit":"dinas"}""", "unit-unknown", "/data/unit")]
    [InlineData("""{"elections":["pemilu-2024"],"heldOn":"0000-01-01"}""", "date-invalid", "/data/heldOn")]
    [InlineData("""{"elections":["pemilu-2024"],"heldOn":"9999-12-31"}""", "date-in-future", "/data/heldOn")]
    [InlineData("""{"elections":["pemilu-2024"],"heldOn":"1999-12-31"}""", "date-out-of-range", "/data/heldOn")]
    [InlineData("""{"elections":["pemilu-2024"],"heldOn":"2023-02-31"}""", "date-invalid", "/data/heldOn")]
    [InlineData(
        """{"elections":["pemilu-2024"],"heldAt":"0000-01-01T00:00:00+07:00"}""",
        "date-invalid",
        "/data/heldAt"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"heldAt":"0001-01-01T00:00:00+09:00"}""",
        "date-invalid",
        "/data/heldAt"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"heldAt":"9999-12-31T23:59:59+07:00"}""",
        "date-in-future",
        "/data/heldAt"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"heldAt":"2023-11-27T07:30:00+10:00"}""",
        "offset-not-indonesian",
        "/data/heldAt"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"heldAt":"2023-11-27T07:30:00Z"}""",
        "offset-not-indonesian",
        "/data/heldAt"
    )]
    [InlineData("""{"elections":["pemilu-2024"],"heldAt":"2023-11-27T07:30:00"}""", "date-invalid", "/data/heldAt")]
    [InlineData(
        """{"elections":["pemilu-2024"],"heldAround":{"date":"2023-11-29"}}""",
        "field-missing",
        "/data/heldAround/basis"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"heldOn":"2023-11-27","heldAt":"2023-11-27T07:30:00+09:00"}""",
        "date-ambiguous",
        "/data/heldOn"
    )]
    [InlineData("""{"elections":["pemilu-2024"],"attendance":{"pns":-1}}""", "count-negative", "/data/attendance/pns")]
    [InlineData(
        """{"elections":["pemilu-2024"],"attendance":{"nonAsn":1000001}}""",
        "count-too-large",
        "/data/attendance/nonAsn"
    )]
    [InlineData("""{"elections":["pemilu-2024"],"attendance":{"pppk":1.5}}""", "type-invalid", "/data/attendance/pppk")]
    [InlineData(
        """{"elections":["pemilu-2024"],"attendance":{"pppk":1e999}}""",
        "type-invalid",
        "/data/attendance/pppk"
    )]
    [InlineData("""{"elections":["pemilu-2024"],"leader":{"name":"Budi"}}""", "field-missing", "/data/leader/position")]
    [InlineData(
        """{"elections":["pemilu-2024"],"leader":{"name":"Budi","position":"Camat","standing":"raja"}}""",
        "value-unknown",
        "/data/leader/standing"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"wording":{"points":["satu"]}}""",
        "wording-points",
        "/data/wording/points"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"wording":{"reference":"sumpah"}}""",
        "value-unknown",
        "/data/wording/reference"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"evidence":[{"kind":"photo","uri":"foto.jpg"}]}""",
        "uri-invalid",
        "/data/evidence/0/uri"
    )]
    [InlineData(
        """{"elections":["pemilu-2024"],"evidence":[{"kind":"photo","uri":"https://x.id/1","sha256":"12"}]}""",
        "sha256-invalid",
        "/data/evidence/0/sha256"
    )]
    [InlineData("""{"elections":["pemilu-2024"],"place":"a\u0000b"}""", "text-control-character", "/data/place")]
    [InlineData("""{"elections":["pemilu-2024"],"place":"a\u202eb"}""", "text-direction-mark", "/data/place")]
    [InlineData("""{"elections":["pemilu-2024"],"place":"a\ud83d"}""", "text-not-unicode", "/data/place")]
    [InlineData("""{"elections":["pemilu-2024"],"place":" \t "}""", "text-empty", "/data/place")]
    [InlineData("""{"elections":["pemilu-2024"],"place":12}""", "type-invalid", "/data/place")]
    [InlineData("""{"elections":["pemilu-2024"],"agenda":"apel"}""", "type-invalid", "/data/agenda")]
    public async Task Facts_against_the_rules_are_named_and_nothing_is_kept(string data, string code, string pointer)
    {
        var agency = Node.NewAgency();
        var held = Held(agency, data.Replace("AGENCY", agency, StringComparison.Ordinal));

        (await (await Node.AgencyAsync(agency)).SendAsync(held)).ExpectProblem(422, code, pointer);

        Assert.Empty((await AgencyAsync(agency)).Words("/ceremonies", "id"));
    }

    [Fact]
    public async Task A_text_may_hold_any_script_and_symbol_and_comes_back_as_it_was()
    {
        var agency = Node.NewAgency();
        const string Place = "Alun-alun \U0001F1EE\U0001F1E9 ꦲꦤꦕꦫꦏ – “Merdeka” \U0001F44D\U0001F3FD <b>&\\";

        await AcceptAsync(agency, Sent.HeldWith($"{agency}/apel", new { elections = new[] { Pemilu }, place = Place }));

        Assert.Equal(Place, (await CeremonyAsync($"{agency}/apel")).Word("/place"));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        var agency = Node.NewAgency();
        var held = Encoding.Latin1.GetBytes(Held(agency, """{"elections":["pemilu-2024"],"place":"caf\u00e9"}"""));
        var broken = Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(held).Replace("\\u00e9", "\u00e9", StringComparison.Ordinal)
        );

        var answer = await (await Node.AgencyAsync(agency)).PostAsync("/v1/events", broken, KeyHolder.Structured);

        answer.ExpectProblem(400, "json-invalid");
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59+07:00", "date-out-of-range")]
    [InlineData("1999-01-01T00:00:00+07:00", "date-out-of-range")]
    [InlineData("2023-11-27T07:30:00-03:00", "offset-not-indonesian")]
    public async Task A_plan_beyond_reason_is_refused(string startsAt, string code)
    {
        var agency = Node.NewAgency();
        var plan = Sent.Event(
            "ceremony.scheduled.v1",
            $"{agency}/apel",
            new { elections = new[] { Pemilu }, startsAt }
        );

        (await (await Node.AgencyAsync(agency)).SendAsync(plan)).ExpectProblem(422, code, "/data/startsAt");
    }

    [Fact]
    public async Task A_unit_counts_as_known_once_it_stands_on_the_roll()
    {
        var agency = Node.NewAgency();
        var held = Sent.HeldWith($"{agency}/apel", new { elections = new[] { Pemilu }, unit = $"{agency}/bkpsdm" });

        (await (await Node.AgencyAsync(agency)).SendAsync(held)).ExpectProblem(422, "unit-unknown", "/data/unit");
        await AcceptAsync(agency, held, Sent.RollDeclared(agency, 10));

        Assert.Equal($"{agency}/bkpsdm", (await CeremonyAsync($"{agency}/apel")).Word("/unit"));
    }

    private static string Held(string agency, string data) =>
        $$"""
            {"specversion":"1.0","id":"1","source":"{{agency}}","type":"id.netralitas.ceremony.held.v1",
             "subject":"{{agency}}/apel","data":{{data}}}
            """;
}
