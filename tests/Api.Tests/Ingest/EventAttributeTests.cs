using System.Text.Json.Nodes;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public sealed class EventAttributeTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Theory]
    [InlineData("specversion", "\"0.3\"", "specversion-unsupported")]
    [InlineData("specversion", "1.0", "attribute-invalid")]
    [InlineData("specversion", "null", "attribute-missing")]
    [InlineData("id", "null", "attribute-missing")]
    [InlineData("id", "\"\"", "attribute-missing")]
    [InlineData("id", "12", "attribute-invalid")]
    [InlineData("id", "\"a\\u0000b\"", "text-control-character")]
    [InlineData("id", "\"\\ud800\"", "attribute-invalid")]
    [InlineData("source", "null", "attribute-missing")]
    [InlineData("type", "null", "attribute-missing")]
    [InlineData("type", "\"id.netralitas.pledge.whispered.v1\"", "type-unknown")]
    [InlineData("type", "\"id.netralitas.pledge.spoken.v2\"", "type-unknown")]
    [InlineData("type", "\"id.netralitas.ceremony.verified.v1\"", "type-unknown")]
    [InlineData("subject", "null", "attribute-missing")]
    [InlineData("subject", "\"apel\"", "subject-invalid")]
    [InlineData("subject", "\"52/Apel Pagi\"", "subject-invalid")]
    [InlineData("subject", "\"52/apel/pagi\"", "subject-invalid")]
    [InlineData("subject", "\"52\"", "subject-invalid")]
    [InlineData("time", "\"2023-11-27T07:30:00\"", "time-invalid")]
    [InlineData("time", "\"27-11-2023\"", "time-invalid")]
    [InlineData("time", "\"0000-01-01T00:00:00Z\"", "time-invalid")]
    [InlineData("time", "\"0001-01-01T00:00:00+09:00\"", "time-invalid")]
    [InlineData("datacontenttype", "\"text/xml\"", "datacontenttype-unsupported")]
    [InlineData("data_base64", "\"e30=\"", "data-base64-unsupported")]
    [InlineData("data", "null", "attribute-missing")]
    public async Task An_attribute_against_the_rules_is_named(string name, string value, string code)
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        var marked = JsonNode.Parse(Sent.Spoken($"{agency}/apel", Nip.Of(1)))!.AsObject();
        marked[name] = "here";
        var pledge = marked.ToJsonString().Replace("\"here\"", value, StringComparison.Ordinal);

        (await sender.SendAsync(pledge)).ExpectProblem(422, code, $"/{name}");
        var batch = await sender.SendAllAsync(pledge, Sent.Held($"{agency}/lain", Pemilu));

        batch.ExpectRejection(0, 0, code, $"/{name}");
        Assert.Equal([$"{agency}/lain"], (await AgencyAsync(agency)).Words("/ceremonies", "id"));
    }

    [Theory]
    [InlineData("\"type\":\"id.netralitas.pledge.spoken.v1\\ud800\"")]
    [InlineData("\"specversion\":\"1.\\ud800\"")]
    [InlineData("\"data\":{\"per\\ud800son\":{}}")]
    [InlineData("\"data\":{\"person\":{\"num\\ud800\":\"1\"}}")]
    public async Task Half_a_character_where_a_word_is_expected_rejects_only_its_event(string member)
    {
        var agency = Node.NewAgency();
        var broken =
            $$"""{{{member}},"type":"id.netralitas.pledge.spoken.v1","id":"1","source":"{{agency}}","subject":"{{agency}}/a"}""";

        var answer = await (await Node.AgencyAsync(agency)).SendAllAsync(broken, Sent.Held($"{agency}/lain", Pemilu));

        Assert.Equal(["rejected", "accepted"], answer.Expect(200).Words("/results", "outcome"));
        Assert.Equal([$"{agency}/lain"], (await AgencyAsync(agency)).Words("/ceremonies", "id"));
    }

    [Fact]
    public async Task An_attribute_given_twice_is_refused()
    {
        var agency = Node.NewAgency();
        var pledge = Sent.Spoken($"{agency}/apel", Nip.Of(1));
        var twice = pledge.Replace("{\"specversion\"", "{\"id\":\"1\",\"specversion\"", StringComparison.Ordinal);

        (await (await Node.AgencyAsync(agency)).SendAsync(twice)).ExpectProblem(422, "member-repeated", "/id");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("source")]
    [InlineData("subject")]
    public async Task An_attribute_without_end_is_refused(string name)
    {
        var agency = Node.NewAgency();
        var pledge = JsonNode.Parse(Sent.Spoken($"{agency}/apel", Nip.Of(1)))!.AsObject();
        pledge[name] = $"{agency}/{new string('a', 600)}";

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(pledge.ToJsonString());

        answer.ExpectProblem(422, "attribute-too-long", $"/{name}");
    }

    [Fact]
    public async Task Another_agencys_ceremony_cannot_be_spoken_of()
    {
        var (agency, other) = (Node.NewAgency(), Node.NewAgency());

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(
            Sent.Event("ceremony.held.v1", $"{other}/apel", new { elections = new[] { Pemilu } }, source: agency)
        );

        answer.ExpectProblem(422, "subject-foreign", "/subject");
        Assert.Equal("notStarted", (await AgencyAsync(other)).Word("/status"));
    }

    [Fact]
    public async Task Another_agencys_roll_cannot_be_declared()
    {
        var (agency, other) = (Node.NewAgency(), Node.NewAgency());

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(
            Sent.Event("agency.roll-declared.v1", other, new { asOf = "2023-11-01" }, source: agency)
        );

        answer.ExpectProblem(422, "subject-invalid", "/subject");
        Assert.Equal("null", (await AgencyAsync(other)).At("/roll").GetRawText());
    }

    [Theory]
    [InlineData("81", true)]
    [InlineData("/agencies/81", true)]
    [InlineData("81/simpeg", true)]
    [InlineData("urn:netralitas:agency:81", true)]
    [InlineData("https://simpeg.example.go.id/agencies/81/apel", true)]
    [InlineData("81.72", false)]
    [InlineData("/agencies/81.72", false)]
    [InlineData("811", false)]
    [InlineData("52", false)]
    [InlineData("simpeg", false)]
    public async Task An_event_speaks_only_for_the_agency_whose_key_sends_it(string source, bool accepted)
    {
        var sender = await Node.AgencyAsync("81");
        var ceremony = $"81/apel-{source.Length}";
        var held = Sent.Event("ceremony.held.v1", ceremony, new { elections = new[] { Pemilu } }, source: source);

        var answer = await sender.SendAsync(held);

        if (accepted)
        {
            answer.Expect(200);
        }
        else
        {
            answer.ExpectProblem(403, "source-foreign", "/source");
        }
    }

    [Fact]
    public async Task Among_an_agencys_own_events_a_foreign_one_is_rejected_alone()
    {
        var agency = Node.NewAgency();
        var foreign = Sent.Event("ceremony.held.v1", $"{agency}/b", new { elections = new[] { Pemilu } }, source: "99");

        var answer = await (await Node.AgencyAsync(agency)).SendAllAsync(Sent.Held($"{agency}/a", Pemilu), foreign);

        answer.Expect(200).ExpectRejection(1, 1, "source-foreign", "/source");
        Assert.Equal([$"{agency}/a"], (await AgencyAsync(agency)).Words("/ceremonies", "id"));
    }
}
