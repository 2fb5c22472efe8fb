using Npgsql;

namespace Netralitas.Testing.Nodes;

/// <summary>A schema of its own on the server that <c>NETRALITAS_TEST_POSTGRES</c> (a connection string) names.</summary>
public sealed class PostgresSchema
{
    private const string Setting = "NETRALITAS_TEST_POSTGRES";

    private readonly string name = $"test_{Guid.NewGuid():n}";

    /// <summary>What is missing for it; null if nothing.</summary>
    public static string? Missing { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Setting))
            ? $"Needs PostgreSQL 15 or newer: set {Setting} to a connection string whose user may create schemas."
            : null;

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Setting))
        {
            SearchPath = name,
            MaxPoolSize = 8,
        }.ToString();

    public Task CreateAsync() => ExecuteAsync($"CREATE SCHEMA {name}");

    public Task DropAsync() => ExecuteAsync($"DROP SCHEMA {name} CASCADE");

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
