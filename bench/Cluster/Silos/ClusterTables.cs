using Netralitas.Bench.Stores;
using Netralitas.EventLog.Postgres;

namespace Netralitas.Cluster.Silos;

/// <summary>Databases with the cluster's tables in them, as <c>infra/postgres</c> makes them.</summary>
internal static class ClusterTables
{
    /// <summary>Makes a database and the tables.</summary>
    public static async Task<PostgresDatabase> CreateAsync(PostgresServer server, CancellationToken cancellation)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "postgres", "orleans.sql");
        var script = await File.ReadAllTextAsync(path, cancellation);
        var database = await server.CreateAsync(cancellation);
        await ClusterSchema.ApplyAsync(database.Argument, script, cancellation);
        return database;
    }
}
