using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Cases;
using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Events;

namespace Netralitas.Silo.Tests.Hosting;

public sealed class RoleTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    [Fact]
    public async Task An_edge_waits_for_a_worker_and_then_serves_what_the_worker_hosts()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        var postgres = $"--Netralitas:Postgres={database.ConnectionString}";
        var (edge, edgeStarted) = RunningSilo.Begin(postgres, "--Netralitas:Role=edge");
        await using var closing = edge;
        Assert.NotEqual(200, await ReadinessAsync(edge));
        Assert.False(edgeStarted.IsCompleted);

        await using var worker = await RunningSilo.StartAsync(postgres, "--Netralitas:Role=worker");
        await edgeStarted;
        await Eventually.IsTrueAsync(async () => await ReadinessAsync(edge) == 200, "the edge is ready");

        await Assert.ThrowsAsync<HttpRequestException>(() => worker.Holding(null).GetAsync("/health/live"));
        Assert.All(
            [edge, worker],
            node =>
            {
                var parts = node.Services.GetServices<IHostedService>().ToList();
                Assert.Single(parts.OfType<CaseService>());
                Assert.Equal(node == worker, parts.OfType<DueReminder>().Any());
            }
        );
        await ServeAsync(edge);
        await ServeCasesAsync(edge);
    }

    private static async Task ServeAsync(RunningSilo edge)
    {
        var ring = edge.Services.GetRequiredService<KeyCache>();
        foreach (var line in SampleEvents.Lines)
        {
            var agency = AgencyId.Parse(SampleEvents.AgencyOf(line));
            var (key, _) = await ring.CreateAsync(agency, null, "tepi", "test", CancellationToken.None);
            (await edge.Holding(key.Reveal()).SendAsync(line)).Expect(200);
        }

        var (jembrana, _) = await ring.CreateAsync(
            AgencyId.Parse("51.01"),
            null,
            "tepi",
            "test",
            CancellationToken.None
        );
        var ceremony = SampleEvents.CeremonyOf("51.01");
        await edge.Holding(jembrana.Reveal())
            .SendAllAsync(Sent.Spoken(ceremony, Nip.Of(1)), Sent.Spoken(ceremony, Nip.Of(1)));
        var figures = await edge.Holding(jembrana.Reveal()).GetAsync("/v1/agencies/51.01?election=pilkada-2024");
        Assert.Equal(1, figures.Expect(200).Number("/spoken/persons"));

        var (viewer, _) = await ring.CreateAsync(null, OperatorRole.Viewer, "tepi", "test", CancellationToken.None);
        await Eventually.IsTrueAsync(
            async () =>
            {
                var summary = await edge.Holding(viewer.Reveal()).GetAsync("/v1/summary?election=pemilu-2024");
                return summary.Expect(200).Number("/agencies/reported") == 3;
            },
            "the edge's summary shows all"
        );
    }

    /// <summary>Cases of one request, of which each may live elsewhere, and one of which is refused.</summary>
    private static async Task ServeCasesAsync(RunningSilo edge)
    {
        var ring = edge.Services.GetRequiredService<KeyCache>();
        var bawaslu = AgencyId.Parse("kl.bawaslu");
        var (key, _) = await ring.CreateAsync(bawaslu, null, "tepi", "test", CancellationToken.None);
        var caller = edge.Holding(key.Reveal());
        string[] ids = ["kl.bawaslu/tepi-1", "kl.bawaslu/tepi-2", "kl.bawaslu/tepi-3"];

        var answer = await caller.SendAllAsync([
            .. ids.Select(
                (id, index) =>
                    SentCase.Event(
                        "kl.bawaslu",
                        "reported",
                        id,
                        SentCase.Report(index == 2 ? "kl.tidak-ada" : "52", Nip.Of(index), SentCase.Like)
                    )
            ),
        ]);

        Assert.Equal(2, answer.Expect(200).Number("/accepted"));
        answer.ExpectRejection(2, 2, "agency-unknown", "/data/agency");
        foreach (var id in ids[..2])
        {
            Assert.Equal("received", (await caller.GetAsync($"/v1/cases/{id}")).Expect(200).Word("/status"));
        }
    }

    /// <summary>What a balancer's probe gets; 0 if nobody listens.</summary>
    private static async Task<int> ReadinessAsync(RunningSilo node)
    {
        try
        {
            return (await node.Holding(null).GetAsync("/health/ready")).Status;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}
