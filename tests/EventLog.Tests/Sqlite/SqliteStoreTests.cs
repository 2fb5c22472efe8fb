using Microsoft.Data.Sqlite;
using Netralitas.EventLog.Tests.Databases;

namespace Netralitas.EventLog.Tests.Sqlite;

public sealed class SqliteStoreTests() : LogTests(new SqliteTestDatabase())
{
    private SqliteTestDatabase File => (SqliteTestDatabase)Database;

    [Fact]
    public async Task A_file_that_someone_else_holds_locked_fails_the_append_until_it_is_free()
    {
        var options = new EventLogOptions { DatabaseTimeout = TimeSpan.FromSeconds(1) };
        var database = await Database.OpenAsync(options);
        await using (var other = new SqliteConnection($"Data Source={File.File};Pooling=False"))
        {
            await other.OpenAsync(Cancellation);
            await using var transaction = await other.BeginTransactionAsync(Cancellation);

            await Assert.ThrowsAsync<LogUnavailableException>(() => CommitAsync(database, "52", "a"));
        }

        await CommitAsync(database, "52", "b");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_at_the_start()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File.File)!);
        await System.IO.File.WriteAllTextAsync(File.File, new string('x', 4096), Cancellation);

        await Assert.ThrowsAsync<LogUnavailableException>(() => Database.OpenAsync());
    }

    [Fact]
    public async Task Closing_leaves_one_file()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", "a");
        await AllAsync(database);
        await database.Log.DisposeAsync();

        Assert.Equal([File.File], Directory.GetFiles(Path.GetDirectoryName(File.File)!));
    }
}
