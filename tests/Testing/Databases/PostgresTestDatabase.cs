using System.Data.Common;
using Netralitas.EventLog;
using Npgsql;

namespace Netralitas.Testing.Databases;

/// <summary>A schema of its own on the server that <c>NETRALITAS_TEST_POSTGRES</c> (a connection string) names.</summary>
public sealed class PostgresTestDatabase : TestDatabase
{
    private const string Setting = "NETRALITAS_TEST_POSTGRES";

    private readonly string _schema = $"test_{Guid.NewGuid():n}";
    private bool _created;

    /// <summary>What the server's lists of connections call those of this test.</summary>
    public string ApplicationName => _schema;

    public override async Task CreateAsync()
    {
        if (_created)
        {
            return;
        }

        Assert.SkipUnless(
            Environment.GetEnvironmentVariable(Setting) is { Length: > 0 },
            $"Needs PostgreSQL 15 or newer: set {Setting} to a connection string whose user may create schemas."
        );
        await TamperAsync($"CREATE SCHEMA {_schema}");
        _created = true;
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
        if (_created)
        {
            await TamperAsync($"DROP SCHEMA {_schema} CASCADE");
        }
    }

    private NpgsqlConnectionStringBuilder Settings() =>
        new(Environment.GetEnvironmentVariable(Setting)) { SearchPath = _schema };
}
