using Microsoft.Extensions.DependencyInjection;
using Netralitas.Contracts;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Ingest;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

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
        while (gate.TryEnter(Other(passes.Count / 200)) is { } pass)
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
        using var first = gate.TryEnter(Other(0));
        var second = gate.TryEnter(Other(0));

        Assert.Null(gate.TryEnter(Other(0)));
        Assert.Equal(2, gate.Requests);

        second!.Dispose();
        using var third = gate.TryEnter(Other(0));
        Assert.NotNull(third);
    }

    [Fact]
    public void Memory_that_is_held_is_free_again_when_its_request_leaves()
    {
        var gate = new IngestGate(new IngestLimits { BytesInFlightMax = 100 });
        var first = gate.TryEnter(Other(0))!;
        Assert.True(first.TryHold(100));
        using (var second = gate.TryEnter(Other(0))!)
        {
            Assert.False(second.TryHold(1));
        }

        first.Dispose();
        using var third = gate.TryEnter(Other(0))!;

        Assert.True(third.TryHold(100));
    }

    [Fact]
    public void One_agency_cannot_take_the_room_of_the_others()
    {
        var gate = new IngestGate(new IngestLimits { AgencyRequestsInFlightMax = 1, AgencyBytesInFlightMax = 100 });
        using var first = gate.TryEnter(Other(0));
        using var other = gate.TryEnter(Other(1));

        Assert.Null(gate.TryEnter(Other(0)));
        Assert.False(first!.TryHold(101));
        Assert.True(other!.TryHold(100));
    }

    private static AgencyId Other(int number) => AgencyId.Parse($"kl.other-{number}");
}
