using Microsoft.Extensions.DependencyInjection;
using Netralitas.Grains.Nodes;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Hosting;

public sealed class HealthTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task A_started_node_is_alive_and_ready()
    {
        (await Node.Nobody.GetAsync("/health/live")).Expect(200);
        (await Node.Nobody.GetAsync("/health/ready")).Expect(200);
    }

    [Fact]
    public async Task A_node_without_its_database_is_alive_but_not_ready_and_says_when_to_come_back()
    {
        var state = Node.Services.GetRequiredService<NodeState>();
        Answer answer;
        do
        {
            // The node finds out every second that its database answers; what is asked in between is what counts.
            state.IsReady = false;
            answer = await Node.Nobody.GetAsync("/health/ready");
        } while (answer.Status == 200);

        answer.ExpectProblem(503, "node-not-ready");
        Assert.NotNull(answer.Headers.RetryAfter);
        (await Node.Nobody.GetAsync("/health/live")).Expect(200);
        state.IsReady = true;
    }
}
