using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Queries;

public abstract class TargetDateTests(TestNode node) : NodeTests(node)
{
    private const string OfPilkada = "/v1/elections/pilkada-2024/target";
    private const string OfPemilu = "/v1/elections/pemilu-2024/target";

    [Fact]
    public async Task A_date_that_was_set_is_shown_with_who_when_and_why_beside_the_files_own()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);

        var answer = (
            await administrator.PostAsync(OfPilkada, """{"date":"2024-10-01","reason":"SE bersama"}""")
        ).Expect(200);

        var listed = Find(await ReadAsync("/v1/elections"), Pilkada);
        Assert.Equal(answer.Json.GetRawText(), listed.GetRawText());
        Assert.Equal("2024-10-01", listed.GetProperty("targetDate").GetString());
        Assert.Equal("SE bersama", listed.GetProperty("targetBasis").GetProperty("id").GetString());
        var history = listed.GetProperty("targetHistory");
        Assert.Equal("2024-09-24", history[0].GetProperty("date").GetString());
        Assert.Equal(JsonValueKind.Null, history[0].GetProperty("setBy").ValueKind);
        Assert.Equal("A", history[0].GetProperty("confidence").GetString());
        var last = history.EnumerateArray().Last();
        Assert.Equal("2024-10-01", last.GetProperty("date").GetString());
        Assert.Equal(administrator.KeyId, last.GetProperty("setBy").GetString());
        Assert.True(Grains.Codec.Rfc3339.TryParse(last.GetProperty("setAt").GetString()!, out _));
    }

    [Theory]
    [InlineData("""{"date":"2024-02-15","reason":"SE"}""", "target-after-voting-day", "/date")]
    [InlineData("""{"date":"2024-02-30","reason":"SE"}""", "date-invalid", "/date")]
    [InlineData("""{"date":20240214,"reason":"SE"}""", "type-invalid", "/date")]
    [InlineData("""{"reason":"SE"}""", "field-missing", "/date")]
    [InlineData("""{"date":"2024-02-01"}""", "field-missing", "/reason")]
    [InlineData("""{"date":"2024-02-01","reason":"  "}""", "text-empty", "/reason")]
    [InlineData("""{"date":"2024-02-01","reason":"SE","version":"satu"}""", "type-invalid", "/version")]
    public async Task A_date_that_cannot_be_meant_changes_nothing(string body, string code, string pointer)
    {
        var before = Find(await ReadAsync("/v1/elections"), Pemilu).GetRawText();

        var answer = await (await Node.OperatorAsync(OperatorRole.Administrator)).PostAsync(OfPemilu, body);

        answer.ExpectProblem(422, code, pointer);
        Assert.Equal(before, Find(await ReadAsync("/v1/elections"), Pemilu).GetRawText());
    }

    [Fact]
    public async Task Of_two_who_read_the_same_history_only_the_first_sets_the_date()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        var version = Find(await ReadAsync("/v1/elections"), Pilkada).GetProperty("targetVersion").GetInt32();

        (
            await administrator.PostAsync(
                OfPilkada,
                $$"""{"date":"2024-09-01","reason":"SE satu","version":{{version}}}"""
            )
        ).Expect(200);
        var second = await administrator.PostAsync(
            OfPilkada,
            $$"""{"date":"2024-09-02","reason":"SE dua","version":{{version}}}"""
        );

        second.ExpectProblem(409, "target-moved-on", "/version");
    }

    [Theory]
    [InlineData("/v1/elections/pemilu-1955/target")]
    [InlineData("/v1/elections/PEMILU/target")]
    public async Task An_election_that_there_is_not_has_no_target_date(string path) =>
        (
            await (await Node.OperatorAsync(OperatorRole.Administrator)).PostAsync(
                path,
                """{"date":"2024-02-01","reason":"SE"}"""
            )
        ).ExpectProblem(404, "not-found");

    [Fact]
    public async Task Only_administrators_set_a_date()
    {
        const string Body = """{"date":"2024-10-09","reason":"SE"}""";
        foreach (var role in Enum.GetValues<OperatorRole>().Where(role => role != OperatorRole.Administrator))
        {
            var refused = await (await Node.OperatorAsync(role)).PostAsync(OfPilkada, Body);
            refused.ExpectProblem(403, "role-insufficient");
        }

        var agency = await Node.AgencyAsync(Node.NewAgency());
        (await agency.PostAsync(OfPilkada, Body)).ExpectProblem(403, "role-insufficient");
        (await Node.Nobody.PostAsync(OfPilkada, Body)).ExpectProblem(401, "key-missing-or-invalid");
    }

    [Fact]
    public async Task Operators_see_the_change_in_the_feed_which_has_no_gap_and_agencies_do_not()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pilkada));
        await administrator.PostAsync(OfPilkada, $$"""{"date":"2024-08-01","reason":"NIP {{Nip.Of(1)}}"}""");
        await AcceptAsync(agency, Sent.Spoken($"{agency}/apel", Nip.Of(1)));

        var feed = await ReadAsync("/v1/feed?limit=1000");
        var own = (await (await Node.AgencyAsync(agency)).GetAsync("/v1/feed?limit=1000")).Expect(200);

        var positions = feed.Json.EnumerateArray().Select(each => each.GetProperty("position").GetInt64()).ToList();
        Assert.Equal(Enumerable.Range(1, positions.Count).Select(each => (long)each), positions);
        var change = feed.Json.EnumerateArray().Last(each => TypeOf(each) == "id.netralitas.election.target-set.v1");
        Assert.Equal("elections/pilkada-2024", change.GetProperty("subject").GetString());
        Assert.Equal("2024-08-01", change.GetProperty("data").GetProperty("date").GetString());
        Assert.Equal(administrator.KeyId, change.GetProperty("data").GetProperty("by").GetString());
        Assert.DoesNotContain(Nip.Of(1), feed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Nip.Of(1), (await ReadAsync("/v1/elections")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            own.Json.EnumerateArray(),
            each => TypeOf(each)!.Contains("election", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_streams_chain_is_proved_to_operators()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        await administrator.PostAsync(OfPilkada, """{"date":"2024-07-01","reason":"SE"}""");

        var proof = await ReadAsync("/v1/proofs/elections/pilkada-2024");

        var last = proof.At("/items").EnumerateArray().Last();
        Assert.Equal("id.netralitas.election.target-set.v1", TypeOf(last));
        Assert.Equal(proof.Word("/head/hash"), last.GetProperty("hash").GetString());
        (await (await Node.AgencyAsync("52")).GetAsync("/v1/proofs/elections/pilkada-2024")).ExpectProblem(
            404,
            "not-found"
        );
        (await administrator.GetAsync("/v1/proofs/elections")).ExpectProblem(404, "not-found");
    }

    private static string? TypeOf(JsonElement cloudEvent) => cloudEvent.GetProperty("type").GetString();

    private static JsonElement Find(Answer elections, string id) =>
        elections.At("/items").EnumerateArray().Single(each => each.GetProperty("id").GetString() == id);
}
