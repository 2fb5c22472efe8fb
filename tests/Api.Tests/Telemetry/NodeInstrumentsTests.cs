using Microsoft.Extensions.DependencyInjection;
using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Grains.Nodes;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Telemetry;

[Collection(OneNodeAtATime.Name)]
public sealed class NodeInstrumentsTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    // A regression: only what came after somebody had first looked was counted.
    [Fact]
    public async Task What_was_committed_before_anybody_asked_is_counted()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        var instruments = Node.Services.GetRequiredService<INodeInstruments>();

        Assert.True(instruments.TotalOf("netralitas.log.commits") >= 1);
        Assert.NotNull(instruments.BoundOf("netralitas.log.commit.duration", 0.5));
    }
}
