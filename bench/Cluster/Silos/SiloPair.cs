using Netralitas.Bench.Rounds;
using Netralitas.Bench.Stores;

namespace Netralitas.Cluster.Silos;

/// <summary>Two silos of one cluster as one contender.</summary>
internal static class SiloPair
{
    /// <summary>Starts two nodes of the product over a new database; ready when it returns.</summary>
    public static async Task<Contender> StartProductAsync(PostgresServer server, CancellationToken cancellation)
    {
        var database = await ClusterTables.CreateAsync(server, cancellation);
        var first = SiloArguments.First(SiloRole.Product, database.Argument);
        return await StartAsync(first, SiloRole.Product, database, cancellation);
    }

    /// <summary>Starts a silo, and when it is ready another one.</summary>
    public static async Task<Contender> StartAsync(
        SiloArguments first,
        SiloRole second,
        IScratchStore? store,
        CancellationToken cancellation
    )
    {
        var pair = Contender.Start(first.Words(), store);
        try
        {
            await pair.HearReadyAsync(cancellation);
            await pair.JoinAsync(first.Another(second).Words(), cancellation);
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }
}
