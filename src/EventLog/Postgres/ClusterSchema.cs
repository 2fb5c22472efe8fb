using System.Net.Sockets;
using Npgsql;

namespace Netralitas.EventLog.Postgres;

/// <summary>
/// The tables a cluster's silos share beside the log: made by one script, <c>infra/postgres/orleans.sql</c>, and looked
/// at before a silo starts. They stand in the first schema of the connection's search path.
/// </summary>
public static class ClusterSchema
{
    /// <summary>The version the script leaves behind, and the only one this program runs on.</summary>
    public const int Version = 1;

    private const string HighestVersion = $"SELECT coalesce(max(version), 0) FROM {ClusterSchemaNames.Version}";

    private const string NoTable = "SELECT bool_and(to_regclass(name) IS NULL) FROM unnest($1::text[]) AS t (name)";

    private const string FirstMissingTable = """
        SELECT name FROM unnest($1::text[]) WITH ORDINALITY AS t (name, place)
        WHERE to_regclass(name) IS NULL
        ORDER BY place LIMIT 1
        """;

    private const string FirstMissingQuery = """
        SELECT key FROM unnest($1::text[]) WITH ORDINALITY AS k (key, place)
        WHERE NOT EXISTS (SELECT FROM orleansquery WHERE querykey = key AND querytext ~ '\S')
        ORDER BY place LIMIT 1
        """;

    /// <summary>Makes the tables, or brings older ones up to date; what is right already stays as it is.</summary>
    /// <param name="connectionString">An Npgsql connection string whose user may create tables.</param>
    /// <param name="script">The text of the script; it is one transaction of its own.</param>
    /// <param name="cancellation">Stops the work; what was not committed by then is undone.</param>
    /// <exception cref="FormatException">The connection string cannot be read.</exception>
    /// <exception cref="LogUnavailableException">The database cannot be reached, or refuses; nothing was changed.</exception>
    /// <exception cref="SchemaTooNewException">A newer program's tables are there; they were left alone.</exception>
    public static Task ApplyAsync(string connectionString, string script, CancellationToken cancellation) =>
        ConnectedAsync(
            connectionString,
            async connection =>
            {
                // The script refuses too, for those who run it without this program.
                RefuseNewer(await ReadVersionAsync(connection, cancellation));
                await RunAsync(connection, script, cancellation);
            },
            cancellation
        );

    /// <summary>
    /// Looks whether every table and every statement is there and of this program's version. A database that has none of them,
    /// as a new one or one that a single process used before there were clusters, is given them; anything else is changed only
    /// by <see cref="ApplyAsync"/>, when an administrator says so.
    /// </summary>
    /// <param name="connectionString">An Npgsql connection string.</param>
    /// <param name="script">The text of the script.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="FormatException">The connection string cannot be read.</exception>
    /// <exception cref="LogUnavailableException">The database cannot be reached, or refuses.</exception>
    /// <exception cref="ClusterSchemaException">Something is missing, the first of it is named, or the tables are older.</exception>
    /// <exception cref="SchemaTooNewException">The tables belong to a newer program.</exception>
    public static Task EnsureAsync(string connectionString, string script, CancellationToken cancellation) =>
        ConnectedAsync(
            connectionString,
            async connection =>
            {
                if (await AreAbsentAsync(connection, cancellation))
                {
                    // Silos that start together all do so; the script says itself that it may run beside itself.
                    await RunAsync(connection, script, cancellation);
                }

                await CheckAsync(connection, cancellation);
            },
            cancellation
        );

    private static async Task RunAsync(NpgsqlConnection connection, string script, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(script, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<bool> AreAbsentAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(NoTable, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. ClusterSchemaNames.Tables] });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task CheckAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        // A newer program may have other tables: what is missing says something only if the version fits.
        var found = await ReadVersionAsync(connection, cancellation);
        RefuseNewer(found);
        if (await FirstAsync(connection, FirstMissingTable, ClusterSchemaNames.Tables, cancellation) is { } table)
        {
            throw new ClusterSchemaException($"The cluster's table {table} is missing");
        }

        if (found < Version)
        {
            throw new ClusterSchemaException(
                $"The cluster's tables have version {found}, this program needs version {Version}"
            );
        }

        if (await FirstAsync(connection, FirstMissingQuery, ClusterSchemaNames.QueryKeys, cancellation) is { } key)
        {
            throw new ClusterSchemaException($"The cluster's table orleansquery lacks the statement {key}");
        }
    }

    private static void RefuseNewer(int found)
    {
        if (found > Version)
        {
            throw new SchemaTooNewException(found, Version);
        }
    }

    // 0 while the table is missing or empty.
    private static async Task<int> ReadVersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await FirstAsync(connection, FirstMissingTable, [ClusterSchemaNames.Version], cancellation) is not null)
        {
            return 0;
        }

        await using var command = new NpgsqlCommand(HighestVersion, connection);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<string?> FirstAsync(
        NpgsqlConnection connection,
        string sql,
        IReadOnlyList<string> names,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. names] });
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    private static async Task ConnectedAsync(
        string connectionString,
        Func<NpgsqlConnection, Task> work,
        CancellationToken cancellation
    )
    {
        var settings = ReadSettings(connectionString);
        try
        {
            await using var connection = new NpgsqlConnection(settings.ToString());
            await connection.OpenAsync(cancellation);
            await work(connection);
        }
        catch (Exception reason) when (reason is NpgsqlException or SocketException or TimeoutException)
        {
            // A refusal's own message goes on for several lines.
            var said = reason is PostgresException refusal
                ? $"{refusal.SqlState}: {refusal.MessageText}"
                : reason.Message;
            throw new LogUnavailableException(
                $"The cluster's database on {settings.Host} cannot be used: {said}",
                reason
            );
        }
    }

    private static NpgsqlConnectionStringBuilder ReadSettings(string connectionString)
    {
        try
        {
            // Not pooled: it is used once, and a script that failed half way leaves nothing behind.
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
            return settings.Host is { Length: > 0 }
                ? settings
                : throw new FormatException("The connection string of PostgreSQL names no host.");
        }
        catch (ArgumentException reason)
        {
            throw new FormatException($"The connection string of PostgreSQL cannot be read: {reason.Message}", reason);
        }
    }
}
