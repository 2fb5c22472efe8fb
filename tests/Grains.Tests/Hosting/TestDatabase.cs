using Microsoft.Data.Sqlite;
using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Hosting;

/// <summary>A log in a file of its own, and the nodes that share it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");
    private readonly List<TestNode> nodes = [];

    /// <summary>The database's files: the log and what SQLite keeps beside it.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(folder);

    /// <summary>Starts one more node on this database, with a clock of its own and the shipped rules unless others are given.</summary>
    public async Task<TestNode> StartAsync(ManualClock? clock = null, CaseRules? rules = null)
    {
        var options = new EventLogOptions { ViewDelay = TimeSpan.FromMilliseconds(1) };
        var node = new TestNode(
            EventDatabase.Sqlite(Path.Combine(folder, "log.db"), options),
            clock ?? new ManualClock(),
            rules ?? Shipped.CaseRules
        );
        nodes.Add(node);
        await node.Log.OpenAsync(TestContext.Current.CancellationToken);
        await node.Subscription.OpenAsync(TestContext.Current.CancellationToken);
        return node;
    }

    /// <summary>Does to the database what no program of ours would; the first value of what it returns.</summary>
    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "log.db")};Pooling=False"
        );
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
