using System.Data.Common;
using Netralitas.EventLog;

namespace Netralitas.Testing.Databases;

/// <summary>An empty database of its own for one test, and a way behind the log's back.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private readonly List<EventDatabase> opened = [];

    /// <summary>Opens one more node on this database.</summary>
    public async Task<EventDatabase> OpenAsync(
        EventLogOptions? options = null,
        Action<IReadOnlyList<LogRecord>>? committed = null
    )
    {
        await CreateAsync();
        var database = Connect(options ?? new EventLogOptions());
        opened.Add(database);
        database.Log.Committed = committed;
        await database.Log.OpenAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Runs a statement as someone would who is not the log.</summary>
    public async Task<object?> TamperAsync(string sql)
    {
        await using var connection = await ConnectDirectlyAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened)
        {
            await database.Log.DisposeAsync();
        }

        await DropAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes what <see cref="Connect"/> connects to; called again it does nothing.</summary>
    public abstract Task CreateAsync();

    protected abstract EventDatabase Connect(EventLogOptions options);

    /// <summary>A connection of someone who is not the log.</summary>
    public abstract Task<DbConnection> ConnectDirectlyAsync();

    protected abstract Task DropAsync();
}
