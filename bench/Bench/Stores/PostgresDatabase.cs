using Dapper;
using Npgsql;

namespace Netralitas.Bench.Stores;

/// <summary>A database on a <see cref="PostgresServer"/>.</summary>
/// <param name="server">The server.</param>
/// <param name="name">The database's name.</param>
/// <param name="connectionString">Connects to it.</param>
internal sealed class PostgresDatabase(PostgresServer server, string name, string connectionString) : IScratchStore
{
    private const string Bytes = """
        SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::bigint FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        """;

    /// <inheritdoc />
    public string Argument => connectionString;

    /// <inheritdoc />
    public TimeSpan? CpuTime => server.Processes?.CpuTime;

    /// <inheritdoc />
    public Task<long> MeasureBytesAsync(CancellationToken cancellation) => QueryAsync(Bytes, cancellation);

    /// <summary>The rows of a table.</summary>
    public Task<long> CountRowsAsync(string table, CancellationToken cancellation) =>
        QueryAsync($"SELECT count(*) FROM {table}", cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await server.DropAsync(name);

    private async Task<long> QueryAsync(string sql, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ToString());
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(sql, cancellationToken: cancellation));
    }
}
