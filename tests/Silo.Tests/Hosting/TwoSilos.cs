using Microsoft.Extensions.DependencyInjection;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Silo.Tests.Hosting;

/// <summary>A cluster of two silos on one database; requests go to the one and the other in turn.</summary>
public class TwoSilos : TestNode
{
    private readonly ClusterDatabase database = new();
    private readonly List<RunningSilo> silos = [];

    public override string? Missing => ClusterDatabase.Missing;

    public override IServiceProvider Services => silos[0].Services;

    /// <summary>The silos' parts, the first one's first.</summary>
    public IReadOnlyList<IServiceProvider> Each => silos.ConvertAll(silo => silo.Services);

    /// <summary>A caller with a key of their choosing, at one silo only.</summary>
    public KeyHolder At(int silo, string key) => silos[silo].Holding(key);

    public override async Task SettleAsync()
    {
        var log = Services.GetRequiredService<IEventLog>();
        var end = await log.ReadPositionAsync(TestContext.Current.CancellationToken);
        foreach (var each in Each)
        {
            var agencies = each.GetRequiredService<AgencyList>();
            await Eventually.IsTrueAsync(() => agencies.Position >= end, "every list shows all of the log");
        }
    }

    protected override async Task<HttpClient> StartAsync()
    {
        await database.InitializeAsync();
        for (var count = 0; count < 2; count++)
        {
            silos.Add(
                await RunningSilo.StartAsync([$"--Netralitas:Postgres={database.ConnectionString}", .. Settings])
            );
        }

        return new HttpClient(new TakingTurns(Edges)) { BaseAddress = Edges[0] };
    }

    /// <summary>The addresses that take turns.</summary>
    private protected virtual Uri[] Edges => [.. silos.Select(silo => silo.Address)];

    protected override async Task StopAsync()
    {
        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }

        await database.DisposeAsync();
    }

    protected override Task SpreadKeysAsync() =>
        Task.WhenAll(Each.Select(each => each.GetRequiredService<KeyCache>().RefreshAsync(CancellationToken.None)));
}
