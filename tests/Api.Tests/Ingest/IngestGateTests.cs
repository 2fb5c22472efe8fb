using Microsoft.Extensions.DependencyInjection;
using Netralitas.Api.Ingest;
using Netralitas.Api.Tests.Hosting;

namespace Netralitas.Api.Tests.Ingest;

public sealed class IngestGateTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task A_full_node_says_when_to_come_back_and_takes_the_same_request_later()
    {
        var agency = Node.NewAgency();
        var gate = Node.Services.GetRequiredService<IngestGate>();
        var held = Sent.Held($"{agency}/apel", Pemilu);
        var passes = new List<IngestGate.Pass>();
        while (gate.TryEnter() is { } pass)
        {
            passes.Add(pass);
        }

        var refused = await (await Node.AgencyAsync(agency)).SendAsync(held);
        passes.ForEach(pass => pass.Dispose());

        refused.ExpectProblem(429, "queue-full");
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        await AcceptAsync(agency, held);
    }

    [Fact]
    public void One_request_too_many_is_not_let_in_until_another_leaves()
    {
        var gate = new IngestGate(new IngestLimits { RequestsInFlightMax = 2 });
        using var first = gate.TryEnter();
        var second = gate.TryEnter();

        Assert.Null(gate.TryEnter());
        Assert.Equal(2, gate.Requests);

        second!.Dispose();
        using var third = gate.TryEnter();
        Assert.NotNull(third);
    }

    [Fact]
    public void Memory_that_is_held_is_free_again_when_its_request_leaves()
    {
        var gate = new IngestGate(new IngestLimits { BytesInFlightMax = 100 });
        var first = gate.TryEnter()!;
        Assert.True(first.TryHold(100));
        using (var second = gate.TryEnter()!)
        {
            Assert.False(second.TryHold(1));
        }

        first.Dispose();
        using var third = gate.TryEnter()!;

        Assert.True(third.TryHold(100));
    }
}
