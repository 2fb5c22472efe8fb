using System.Text.RegularExpressions;
using Netralitas.Identity.Security;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Parts.Export;

public sealed partial class ExportLinksTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Theory]
    [InlineData("/", "provinces")]
    [InlineData("/agencies?province=51&sort=-gap", "agencies?election=pilkada-2024&province=51&sort=-gap")]
    [InlineData("/provinces/51", "agencies?election=pilkada-2024&province=51")]
    [InlineData("/agencies/51.01", "ceremonies?election=pilkada-2024&agency=51.01")]
    [InlineData("/ceremonies?status=held", "ceremonies?election=pilkada-2024&status=held")]
    [InlineData("/overdue?province=51", "overdue?election=pilkada-2024&province=51")]
    [InlineData("/cases", "cases?election=pilkada-2024&open=true")]
    [InlineData("/cases?open=false", "cases?election=pilkada-2024&open=false")]
    public async Task Every_list_offers_itself_as_a_file_as_it_is_filtered(string page, string list)
    {
        await SendSamplesAsync();
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);

        var path = page + (page.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "election=pilkada-2024&limit=5";
        var links = Links().Matches(await PageAsync(officer, path)).Select(match => match.Groups["link"].Value);

        var offered = links.ToList();
        var (name, query) = (
            list.Split('?')[0],
            list.Contains('?', StringComparison.Ordinal) ? list.Split('?')[1] : ""
        );
        Assert.Equal([$"{name}.csv", $"{name}.xlsx"], offered.Select(link => link.Split('/', '?')[2]));
        foreach (var link in offered)
        {
            Assert.Contains(query, link, StringComparison.Ordinal);
            (await OpenAsync(officer, link)).Expect(200);
        }
    }

    [GeneratedRegex("href=\"(?<link>/export/[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
