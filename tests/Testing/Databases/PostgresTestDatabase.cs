using System.Data.Common;
using Netralitas.EventLog;
using Npgsql;

namespace Netralitas.Testing.Databases;

/// <summary>A schema of its own on the server that <c>NETRALITAS_TEST_POSTGRES</c> (a connection string) names.</summary>
public sealed class PostgresTestDatabase : TestDatabase
{
    private const string Setting = "NETRALITAS_TEST_POSTGRES";

    private readonly string schema = $"test_{Guid.NewGuid():n}";
    private bool created;

    /// <summary>What the server's lists of connections call those of this test.</summary>
    public string ApplicationName => schema;

    public override async Task CreateAsync()
    {
        if (created)
        {
            return;
        }

        Assert.SkipUnless(
            Environment.GetEnvironmentVariable(Setting) is { Length: > 0 },
            $"Needs PostgreSQL 15 or newer: set {Setting} to a connection string whose user may create schemas."
        );
        await TamperAsync($"CREATE SCHEMA {schema}");
        created = true;
    }

    protected override EventDatabase Connect(EventLogOptions options)
    {
        var settings = Settings();
        settings.ApplicationName = ApplicationName;
        return EventDatabase.Postgres(settings.ToString(), options);
    }

    public override async Task<DbConnection> ConnectDirectlyAsync()
    {
        var settings = Settings();
        settings.Pooling = false;
        var connection = new NpgsqlConnection(settings.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    protected override async Task DropAsync()
    {
        if (created)
        {
            await TamperAsync($"DROP SCHEMA {schema} CASCADE");
        }
    }

    private NpgsqlConnectionStringBuilder Settings() =>
        new(Environment.GetEnvironmentVariable(Setting)) { SearchPath = schema };
}
