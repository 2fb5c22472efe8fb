using Netralitas.EventLog.Postgres;
using Netralitas.Testing.Nodes;
using Npgsql;

namespace Netralitas.Silo.Tests.Hosting;

/// <summary>A schema of its own on a shared PostgreSQL server, with the cluster's tables in it.</summary>
public sealed class ClusterDatabase : IAsyncLifetime
{
    private readonly PostgresSchema schema = new();

    /// <summary>What is missing for it; null if nothing.</summary>
    public static string? Missing => PostgresSchema.Missing;

    /// <summary>The script that makes the cluster's tables, as the product ships it.</summary>
    public static string Script { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "postgres", "orleans.sql"));

    public string ConnectionString => schema.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        if (Missing is null)
        {
            await schema.CreateAsync();
            await ClusterSchema.ApplyAsync(ConnectionString, Script, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Missing is null)
        {
            await schema.DropAsync();
        }
    }

    /// <summary>Does something to the tables, behind the product's back.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
