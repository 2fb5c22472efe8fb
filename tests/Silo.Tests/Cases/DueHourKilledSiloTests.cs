using Microsoft.Extensions.DependencyInjection;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Silo.Tests.Faults;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;

namespace Netralitas.Silo.Tests.Cases;

public sealed class DueHourKilledSiloTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    private const int Count = 400;

    // A claim is given up by then, so the next look takes what the last one could not do.
    private static readonly TimeSpan ClaimIsOver = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_silo_killed_in_the_midst_of_it_costs_no_event_and_doubles_none()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        var cases = await DueCases.RegisterAsleepAsync(database, Count);
        await using var cluster = await ProcessCluster.StartAsync(database.ConnectionString, 2);
        await using var edge = await RunningSilo.StartAsync(
            $"--Netralitas:Postgres={database.ConnectionString}",
            "--Netralitas:Role=edge"
        );
        var dues = edge.Services.GetRequiredService<IDueStore>();
        var grains = edge.Services.GetRequiredService<IGrainFactory>();
        var meter = edge.Services.GetRequiredService<DueMeter>();

        await cases.MakeDueAsync(edge.Services);
        var running = new DueRunner(dues, grains, meter, TimeProvider.System).RunAsync(cancellation);
        await Eventually.IsTrueAsync(
            async () => await dues.CountAsync(null, cancellation) < Count,
            "some of the cases are done"
        );
        await cluster.KillAsync(1);
        await running;

        for (var ahead = ClaimIsOver; !await cases.AreDoneAsync(edge.Services); ahead += ClaimIsOver)
        {
            await new DueRunner(dues, grains, meter, new LaterClock(ahead)).RunAsync(cancellation);
        }

        await cases.ExpectEachOnceAsync(edge.Services);
        Assert.Equal(0, await dues.CountAsync(null, cancellation));
        await LogChain.ExpectIntactAsync(database.ConnectionString);
    }
}
