using Microsoft.Data.Sqlite;
using Netralitas.Testing.Databases;

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
    public async Task An_erased_key_is_gone_from_the_file()
    {
        var key = new byte[600];
        new Random(1).NextBytes(key);
        var before = await Database.OpenAsync();
        for (var i = 0; i < 100; i++)
        {
            var wrapped = i == 50 ? key : new byte[key.Length];
            await before.CaseKeys.GetOrAddAsync($"52/{i}", wrapped, Noon, Cancellation);
        }

        await before.Log.DisposeAsync();
        Assert.True(await HoldsAnyOfAsync(key));

        var after = await Database.OpenAsync();
        await after.CaseKeys.EraseAsync("52/50", "officer", Noon, Cancellation);
        await after.Log.DisposeAsync();

        Assert.False(await HoldsAnyOfAsync(key));
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

    // Also a part of it is too much.
    private async Task<bool> HoldsAnyOfAsync(byte[] key)
    {
        var file = await System.IO.File.ReadAllBytesAsync(File.File, Cancellation);
        return key.Chunk(16).Any(part => file.AsSpan().IndexOf(part) >= 0);
    }
}
