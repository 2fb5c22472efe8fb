using Microsoft.Extensions.DependencyInjection;
using Netralitas.EventLog;
using Netralitas.Grains.Nodes;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration.Health;

public sealed class HealthPageTests(SqliteNode node) : AdministrationTests(node), IClassFixture<SqliteNode>
{
    private NodeLife Life => Node.Services.GetRequiredService<NodeLife>();

    [Fact]
    public async Task The_page_tells_how_node_log_and_database_are()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        var page = Shown((await OpenAsync("/admin/health")).Expect(200));

        Assert.Contains("sqlite", page, StringComparison.Ordinal);
        Assert.Contains("menjawab", page, StringComparison.Ordinal);
        Assert.Contains(Life.Id, page, StringComparison.Ordinal);
        Assert.Contains(Life.Version, page, StringComparison.Ordinal);
        Assert.Contains("dari paling banyak 1.024", page, StringComparison.Ordinal);
        Assert.Matches("99 %: ≤ [0-9.]+ ms", page);
        var english = Shown(await OpenAsync("/admin/health", language: "en"));
        Assert.Contains("of at most 1,024", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_not_seen_for_an_hour_is_listed_as_such()
    {
        var now = TimeProvider.System.GetUtcNow();
        await Node
            .Services.GetRequiredService<INodeStore>()
            .BeatAsync(new NodeBeat("hilang", "<b>mesin</b>", "0", now.AddDays(-2), now.AddHours(-1), 1), Cancellation);

        var page = (await OpenAsync("/admin/health")).Expect(200);

        Assert.Contains("<span class=\"badge bad\">1 jam", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>mesin", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Only_administrators_come_here() => ExpectAdministratorsOnlyAsync("/admin/health");
}
