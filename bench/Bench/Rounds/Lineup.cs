using Netralitas.Bench.Servers;
using Netralitas.Bench.Stores;

namespace Netralitas.Bench.Rounds;

/// <summary>Everybody who is measured, each in a process of its own.</summary>
internal sealed class Lineup : IAsyncDisposable
{
    private readonly List<Contender> all = [];

    private Lineup(string folder)
    {
        Http = Add(ServerRole.HttpCeiling, store: null);
        Parse = Add(ServerRole.ParseCeiling, store: null);
        StoreSqlite = Add(ServerRole.StoreSqlite, new SqliteFile(folder, "store"));
        NodeSqlite = Add(ServerRole.NodeSqlite, new SqliteFile(folder, "node"));
    }

    /// <summary>Reads and drops.</summary>
    public Contender Http { get; }

    /// <summary>Reads, parses and drops.</summary>
    public Contender Parse { get; }

    /// <summary>The log alone on SQLite.</summary>
    public Contender StoreSqlite { get; }

    /// <summary>The product on SQLite.</summary>
    public Contender NodeSqlite { get; }

    /// <summary>Those on PostgreSQL; null if there is no server for them.</summary>
    public PostgresLineup? OnPostgres { get; private set; }

    /// <summary>The election the ceremonies are held for.</summary>
    public string Election { get; private set; } = "";

    /// <summary>Starts everybody and makes the senders known where they must be.</summary>
    /// <param name="folder">Where SQLite files are made.</param>
    /// <param name="postgres">The server for those on PostgreSQL; null to leave them out.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<Lineup> StartAsync(string folder, PostgresServer? postgres, CancellationToken cancellation)
    {
        var lineup = new Lineup(folder);
        try
        {
            if (postgres is not null)
            {
                lineup.OnPostgres = await lineup.AddPostgresAsync(postgres, cancellation);
            }

            foreach (var contender in lineup.all)
            {
                await contender.HearReadyAsync(cancellation);
            }

            lineup.Election = await NodeContender.SetUpAsync(lineup.NodeSqlite, cancellation);
            if (lineup.OnPostgres is { } there)
            {
                await NodeContender.SetUpAsync(there.Node, cancellation);
            }

            return lineup;
        }
        catch
        {
            await lineup.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(all.Select(contender => contender.DisposeAsync().AsTask()));

    private async Task<PostgresLineup> AddPostgresAsync(PostgresServer server, CancellationToken cancellation)
    {
        var store = Add(ServerRole.StorePostgres, await server.CreateAsync(cancellation));
        var node = Add(ServerRole.NodePostgres, await server.CreateAsync(cancellation));
        var each = await AddPeerAsync(server, cancellation);
        return new PostgresLineup(store, node, each, await AddPeerAsync(server, cancellation));
    }

    private async Task<Contender> AddPeerAsync(PostgresServer server, CancellationToken cancellation)
    {
        var database = await server.CreateAsync(cancellation);
        var peer = Add(ServerRole.RowPerPledge, database);
        peer.Counts = [token => database.CountRowsAsync("pledges", token)];
        return peer;
    }

    private Contender Add(ServerRole role, IScratchStore? store)
    {
        var contender = Contender.Start(role, store);
        if (role is ServerRole.StoreSqlite or ServerRole.StorePostgres)
        {
            contender.Counts = [async token => (await OwnLoadEntry.WorkAsync(contender, TimeSpan.Zero, token)).Total];
        }

        all.Add(contender);
        return contender;
    }
}
