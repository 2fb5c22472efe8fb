using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Statistics;

/// <summary>Two statistics of which one holds a single case more than the other.</summary>
public sealed class StatisticsDifferenceTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    [Fact]
    public async Task What_one_election_adds_to_all_of_them_tells_a_viewer_no_small_number()
    {
        string[] events =
        [
            .. Enumerable
                .Range(0, 7)
                .Select(each => Reported($"pilkada-{each}", SentCase.Report("51.01", Nip.Of(each), "banner"))),
            Reported(
                "pemilu",
                SentCase.Report(
                    "51.01",
                    Nip.Of(8),
                    "party-membership",
                    occurredOn: "2024-01-10",
                    on: "2024-01-12",
                    election: "pemilu-2024"
                )
            ),
        ];
        var sent = await (await node.AgencyAsync("kl.bawaslu")).SendAllAsync(events);
        Assert.True(sent.Expect(200).Number("/accepted") == events.Length, sent.Text);

        var (all, pilkada, pemilu) = (
            await TotalAsync(""),
            await TotalAsync("pilkada-2024"),
            await TotalAsync("pemilu-2024")
        );

        Assert.Equal((10, 5, null), (all, pilkada, pemilu));
        var officer = await node.OperatorAsync(OperatorRole.CaseOfficer);
        Assert.Equal(8, (await officer.GetAsync("/v1/statistics/cases?by=act")).Expect(200).Number("/total"));
    }

    private async Task<int?> TotalAsync(string election)
    {
        var viewer = await node.OperatorAsync(OperatorRole.Viewer);
        var answer = (await viewer.GetAsync($"/v1/statistics/cases?by=act&election={election}")).Expect(200);
        return answer.At("/total") is { ValueKind: JsonValueKind.Number } total ? total.GetInt32() : null;
    }

    private static string Reported(string slug, object report) =>
        SentCase.Event("kl.bawaslu", "reported", $"kl.bawaslu/{slug}", report);
}
