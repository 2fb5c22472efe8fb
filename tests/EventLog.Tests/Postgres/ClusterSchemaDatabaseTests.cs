using System.Data;
using Npgsql;

namespace Netralitas.EventLog.Tests.Postgres;

/// <summary>What the tests of the cluster's tables share: a schema of their own, and the script's statements run as the cluster runs them.</summary>
public abstract class ClusterSchemaDatabaseTests : IAsyncLifetime
{
    private const string Setting = "NETRALITAS_TEST_POSTGRES";

    private readonly string schema = $"test_{Guid.NewGuid():n}";
    private bool created;

    protected static string Script { get; } = File.ReadAllText(Path.Combine(Root(), "infra/postgres/orleans.sql"));

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The server the tests may use, with this test's schema.</summary>
    protected NpgsqlConnectionStringBuilder Settings =>
        new(Environment.GetEnvironmentVariable(Setting)) { SearchPath = schema, Pooling = false };

    public virtual async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable(Setting) is { Length: > 0 },
            $"Needs PostgreSQL 15 or newer: set {Setting} to a connection string whose user may create schemas."
        );
        await RunAsync($"CREATE SCHEMA {schema}");
        created = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (created)
        {
            await RunAsync($"DROP SCHEMA {schema} CASCADE");
        }

        GC.SuppressFinalize(this);
    }

    protected async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(Settings.ToString());
        await connection.OpenAsync(Cancellation);
        return connection;
    }

    /// <summary>Runs a statement; its first value.</summary>
    protected async Task<object?> RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    /// <summary>Runs one of the script's statements; its rows by column.</summary>
    protected async Task<List<Dictionary<string, object?>>> AskAsync(string key, params NpgsqlParameter[] parameters)
    {
        await using var connection = await ConnectAsync();
        return await AskAsync(connection, key, parameters);
    }

    /// <summary>Runs one of the script's statements, perhaps within a transaction; its rows by column.</summary>
    protected async Task<List<Dictionary<string, object?>>> AskAsync(
        NpgsqlConnection connection,
        string key,
        params NpgsqlParameter[] parameters
    )
    {
        var sql = (string)(await RunAsync($"SELECT querytext FROM orleansquery WHERE querykey = '{key}'"))!;
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i))
            );
        }

        return rows;
    }

    /// <summary>Runs one of the script's statements that answer yes or no.</summary>
    protected async Task<bool> IsDoneAsync(string key, params NpgsqlParameter[] parameters) =>
        (bool)Assert.Single(Assert.Single(await AskAsync(key, parameters))).Value!;

    // Typed as the cluster types them, null or not.
    protected static NpgsqlParameter Text(string name, string? value) => Typed(name, DbType.String, value);

    protected static NpgsqlParameter Number(string name, int? value) => Typed(name, DbType.Int32, value);

    protected static NpgsqlParameter Long(string name, long value) => Typed(name, DbType.Int64, value);

    protected static NpgsqlParameter Bytes(string name, byte[] value) => Typed(name, DbType.Binary, value);

    protected static NpgsqlParameter Time(string name, DateTime value) => Typed(name, DbType.DateTime, value);

    private static NpgsqlParameter Typed(string name, DbType type, object? value) =>
        new()
        {
            ParameterName = name,
            DbType = type,
            Value = value ?? DBNull.Value,
        };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
