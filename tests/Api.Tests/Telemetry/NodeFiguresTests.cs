using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Telemetry;

[Collection(OneNodeAtATime.Name)]
public sealed class NodeFiguresTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task Rules_and_dashboard_ask_a_node_only_for_what_it_shows()
    {
        var shown = await new EventfulLife((SqliteNode)Node).LiveAsync();

        Assert.Empty(shown.Complaints(Watched.Expressions, Watched.IsOfNode));
        Assert.Empty(shown.Crowded(Dashboard.Expressions));
    }
}
