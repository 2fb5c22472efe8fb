using Dapper;
using Npgsql;

namespace Netralitas.Bench.Stores;

/// <summary>The PostgreSQL server that the databases are made on.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Settings = """
        SELECT name, setting FROM pg_settings
        WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers')
        ORDER BY name = 'server_version' DESC, name
        """;

    private readonly string connectionString;
    private readonly NpgsqlDataSource source;

    private PostgresServer(string connectionString)
    {
        this.connectionString = connectionString;
        source = NpgsqlDataSource.Create(connectionString);
    }

    /// <summary>Its processes, if they run on this machine and may be seen; otherwise null.</summary>
    public PostgresProcesses? Processes { get; private set; }

    /// <summary>The settings that decide how safe a commit is, and how fast.</summary>
    public IReadOnlyList<(string Name, string Value)> Durability { get; private set; } = [];

    /// <summary>Whether a commit it answers is on disk.</summary>
    public bool IsDurable =>
        Durability.Contains(("fsync", "on")) && !Durability.Contains(("synchronous_commit", "off"));

    /// <summary>Connects.</summary>
    public static async Task<PostgresServer> ConnectAsync(string connectionString, CancellationToken cancellation)
    {
        var server = new PostgresServer(connectionString);
        await using var connection = await server.source.OpenConnectionAsync(cancellation);
        server.Durability = [.. await connection.QueryAsync<(string, string)>(Settings)];
        server.Processes = PostgresProcesses.Find(connection.ProcessID);
        return server;
    }

    /// <summary>Makes a database.</summary>
    public async Task<PostgresDatabase> CreateAsync(CancellationToken cancellation)
    {
        var name = $"netralitas_bench_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}", cancellation);
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Database = name };
        return new PostgresDatabase(this, name, settings.ToString());
    }

    /// <summary>Removes a database, whoever is still connected to it.</summary>
    public Task DropAsync(string name) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
