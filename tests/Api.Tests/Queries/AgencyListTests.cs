using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Queries;

/// <summary>
/// The lists of a nation in which three agencies of Maluku are at different points: 81.72 reported with three persons,
/// 81.71 with one, 81.01 only planned.
/// </summary>
public abstract class AgencyListTests(TestNode node) : NodeTests(node)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SendAsync("81.72", Sent.Held("81.72/apel", Pemilu), Sent.Roll("81.72/apel", Nip.Range(0, 3)));
        await SendAsync("81.71", Sent.Held("81.71/apel", Pemilu), Sent.Roll("81.71/apel", Nip.Range(3, 1)));
        await SendAsync("81.01", Sent.Scheduled("81.01/apel", Pemilu));
    }

    [Theory]
    [InlineData("status=reported", new[] { "81.71", "81.72" })]
    [InlineData("status=scheduled", new[] { "81.01" })]
    [InlineData("status=overdue&sort=-status&limit=1", new[] { "81.01" })]
    [InlineData("sort=-spoken&limit=2", new[] { "81.72", "81.71" })]
    [InlineData("q=KOTA+tual", new[] { "81.72" })]
    [InlineData("q=81.7", new[] { "81.71", "81.72" })]
    [InlineData("province=81&sort=-spoken&limit=3", new[] { "81.72", "81.71", "81" })]
    [InlineData("province=52&status=reported", new string[0])]
    [InlineData("q=tidak-ada-namanya", new string[0])]
    public async Task Agencies_are_filtered_and_ordered(string query, string[] expected)
    {
        var list = await AgenciesAsync(query);

        Assert.Equal(expected, list.Words("/items", "id"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var seen = new List<string>();
        string? cursor = "";
        while (cursor is not null)
        {
            var page = await AgenciesAsync($"limit=100&cursor={cursor}");
            seen.AddRange(page.Words("/items", "id"));
            cursor = page.Word("/cursor");
            Assert.Equal(546, page.Number("/total"));
        }

        Assert.Equal(546, seen.Distinct().Count());
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task The_summary_adds_up_to_the_list()
    {
        var list = await AgenciesAsync("limit=1000");
        var summary = await SummaryAsync();
        var provinces = summary.At("/provinces").EnumerateArray().ToList();

        Assert.Equal(38, provinces.Count);
        Assert.Equal(4, summary.Number("/persons/spoken"));
        foreach (var status in (string[])["notStarted", "scheduled", "reported", "verified", "complete"])
        {
            var listed = list.Words("/items", "status").Count(each => each == status);
            Assert.Equal(listed, summary.Number($"/agencies/{status}"));
            Assert.Equal(listed, provinces.Sum(each => each.GetProperty("agencies").GetProperty(status).GetInt32()));
        }

        Assert.Equal(546 - 2, summary.Number("/agencies/overdue"));
        Assert.Equal(4, provinces.Sum(each => each.GetProperty("persons").GetProperty("spoken").GetInt32()));
    }

    [Fact]
    public async Task The_elections_come_with_their_days_stages_and_sources()
    {
        var elections = await ReadAsync("/v1/elections");

        Assert.Equal([Pemilu, Pilkada], elections.Words("/items", "id"));
        Assert.Equal(
            ("2024-02-14", "2023-11-27"),
            (elections.Word("/items/0/votingDay"), elections.Word("/items/0/targetDate"))
        );
        Assert.Contains("campaign", elections.Words("/items/1/stages", "id"));
        Assert.Equal(
            [
                "Peraturan KPU 2/2024",
                "Peraturan KPU 2/2024; its last day as reported by the press in February 2024",
                "Bawaslu as quoted by the press in November 2024; one report lets it start on 23 November",
                "Peraturan KPU 2/2024",
            ],
            elections.Words("/items/1/stages", "source")
        );
        Assert.Equal(["pemilu", "pilkada"], elections.Words("/items", "regime"));
        Assert.Equal(["presidential", "legislative"], elections.Words("/items/0/candidatesFixed", "contest"));
        Assert.Equal(
            ("2024-09-22", "F"),
            (elections.Word("/items/1/candidatesFixed/0/date"), elections.Word("/items/1/candidatesFixed/0/confidence"))
        );
    }

    // Sent before each test, as each is alone: after the first time it changes nothing.
    private async Task SendAsync(string agency, params string[] events) =>
        (await (await Node.AgencyAsync(agency)).SendAllAsync(events)).Expect(200);
}
