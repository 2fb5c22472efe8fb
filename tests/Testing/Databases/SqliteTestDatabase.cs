using System.Data.Common;
using Microsoft.Data.Sqlite;
using Netralitas.EventLog;

namespace Netralitas.Testing.Databases;

/// <summary>A file in a folder of its own.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");

    /// <summary>In a folder that does not exist until the log makes it.</summary>
    public string File => Path.Combine(folder, "data", "log.db");

    public override Task CreateAsync() => Task.CompletedTask;

    protected override EventDatabase Connect(EventLogOptions options) => EventDatabase.Sqlite(File, options);

    public override async Task<DbConnection> ConnectDirectlyAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    protected override Task DropAsync()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Task.CompletedTask;
    }
}
