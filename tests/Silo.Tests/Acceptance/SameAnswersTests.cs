using System.Text.Json.Nodes;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Silo.Tests.Acceptance;

/// <summary>One process with an embedded database and a cluster on PostgreSQL, told the same: their answers are equal.</summary>
public sealed class SameAnswersTests(SqliteNode node, TwoSilos cluster)
    : IClassFixture<SqliteNode>,
        IClassFixture<TwoSilos>
{
    // When something was read or recorded, and where in its own log a host stands. A leader's position is a text.
    private static readonly string[] Times = ["asOf", "recordedAt"];
    private const string Position = "position";

    private static readonly string[] Elections = ["pemilu-2024", "pilkada-2024"];

    [Fact]
    public async Task The_five_ceremonies_are_answered_alike_byte_for_byte()
    {
        Assert.SkipUnless(cluster.Missing is null, cluster.Missing ?? "");

        var alone = await TellAsync(node);
        var together = await TellAsync(cluster);

        Assert.Equal(alone.Count, together.Count);
        Assert.All(alone.Zip(together), pair => Assert.Equal(pair.First, pair.Second));
        Assert.Contains(alone, answer => answer.Contains("\"duplicates\":1", StringComparison.Ordinal));
        Assert.Contains(alone, answer => answer.Contains("substantive", StringComparison.Ordinal));
    }

    /// <summary>Reports the ceremonies, then the same again and some that are refused, and reads all there is to read.</summary>
    private static async Task<List<string>> TellAsync(TestNode host)
    {
        var answers = new List<Answer>();
        foreach (var line in SampleEvents.Lines)
        {
            var sender = await host.AgencyAsync(SampleEvents.AgencyOf(line));
            answers.Add(await sender.SendAsync(line));
            answers.Add(await sender.SendAsync(line));
            answers.Add(await sender.SendAllAsync(line, SampleEvents.Lines[0], "{}"));
        }

        await host.SettleAsync();
        var viewer = await host.OperatorAsync();
        foreach (var election in Elections)
        {
            answers.Add(await viewer.GetAsync($"/v1/summary?election={election}"));
            answers.Add(await viewer.GetAsync($"/v1/agencies?election={election}&limit=1000"));
            foreach (var agency in SampleEvents.Agencies)
            {
                answers.Add(await viewer.GetAsync($"/v1/agencies/{agency}?election={election}"));
            }
        }

        foreach (var (agency, slug) in SampleEvents.Agencies.Select(SampleEvents.CeremonyOf).Select(Split))
        {
            answers.Add(await viewer.GetAsync($"/v1/agencies/{agency}/ceremonies/{slug}"));
        }

        return answers.ConvertAll(answer => $"{answer.Status} {answer.MediaType} {WithoutWhenAndWhere(answer.Text)}");
    }

    private static (string Agency, string Slug) Split(string ceremony)
    {
        var slash = ceremony.IndexOf('/', StringComparison.Ordinal);
        return (ceremony[..slash], ceremony[(slash + 1)..]);
    }

    private static string WithoutWhenAndWhere(string json)
    {
        var body = JsonNode.Parse(json)!;
        Strip(body);
        return body.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var name in Times)
            {
                members.Remove(name);
            }

            if (members[Position]?.GetValueKind() is System.Text.Json.JsonValueKind.Number)
            {
                members.Remove(Position);
            }

            foreach (var (_, value) in members)
            {
                Strip(value);
            }
        }

        foreach (var item in node as JsonArray ?? [])
        {
            Strip(item);
        }
    }
}
