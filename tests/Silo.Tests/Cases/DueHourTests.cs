using Microsoft.Extensions.DependencyInjection;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;
using Orleans.Runtime;

namespace Netralitas.Silo.Tests.Cases;

public sealed class DueHourTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    private const int Count = 300;

    [Fact]
    public async Task Whoever_looks_and_how_often_everything_due_happens_and_each_thing_once()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        var cases = await DueCases.RegisterAsleepAsync(database, Count);
        await using var one = await StartAsync();
        await using var two = await StartAsync();
        var grain = two.Services.GetRequiredService<IGrainFactory>().GetGrain<IDueGrain>(0);

        await cases.MakeDueAsync(one.Services);
        await Task.WhenAll(
            one.Services.GetRequiredService<DueRunner>().RunAsync(cancellation),
            two.Services.GetRequiredService<DueRunner>().RunAsync(cancellation),
            grain.RunAsync(),
            grain.RunAsync()
        );

        await Eventually.IsTrueAsync(() => cases.AreDoneAsync(one.Services), "all cases are done");
        await cases.ExpectEachOnceAsync(one.Services);
        await cases.ExpectEachOnceAsync(two.Services);
        Assert.Equal(0, await one.Services.GetRequiredService<IDueStore>().CountAsync(null, cancellation));
    }

    private Task<RunningSilo> StartAsync() =>
        RunningSilo.StartAsync($"--Netralitas:Postgres={database.ConnectionString}");
}
