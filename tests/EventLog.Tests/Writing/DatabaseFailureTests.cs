using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Writing;

public abstract class DatabaseFailureTests(TestDatabase fresh) : LogTests(fresh)
{
    private const string Break = "ALTER TABLE records RENAME TO hidden";
    private const string Mend = "ALTER TABLE hidden RENAME TO records";

    public sealed class OnSqlite() : DatabaseFailureTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseFailureTests(new PostgresTestDatabase());

    [Fact]
    public async Task A_failing_database_fails_the_append_and_the_next_one_works_once_it_is_back()
    {
        var database = await Database.OpenAsync();
        await Database.TamperAsync(Break);

        await Assert.ThrowsAsync<LogUnavailableException>(() => CommitAsync(database, "52", "a"));
        await Assert.ThrowsAsync<LogUnavailableException>(() => CommitAsync(database, "52", "b"));

        await Database.TamperAsync(Mend);
        var committed = await CommitAsync(database, "52", "c");
        Assert.Equal(1, committed.Records[0].Position);
    }

    [Fact]
    public async Task A_failing_database_fails_every_append_of_the_group()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        var group = Enumerable.Range(0, 3).Select(i => CommitAsync(held.Database, $"52/{i}", "a")).ToList();
        await Database.TamperAsync(Break);
        held.Release();

        foreach (var append in group)
        {
            await Assert.ThrowsAsync<LogUnavailableException>(() => append);
        }
    }

    [Fact]
    public async Task A_failing_database_fails_readers_alike()
    {
        var database = await Database.OpenAsync();
        await Database.TamperAsync(Break);

        await Assert.ThrowsAsync<LogUnavailableException>(async () => await AllAsync(database));
    }

    [Fact]
    public async Task View_rows_that_could_not_be_written_are_kept_and_do_not_stop_appends()
    {
        var database = await Database.OpenAsync(new EventLogOptions { ViewDelay = TimeSpan.FromMilliseconds(1) });
        await Database.TamperAsync("CREATE UNIQUE INDEX broken ON views (view)");
        database.Log.Publish(new ViewRow("agencies", "52", 1, new byte[] { 1 }));
        database.Log.Publish(new ViewRow("agencies", "61", 1, new byte[] { 1 }));

        // The one that the rows go along with may fail; from then on they go alone.
        for (var version = 0L; version < 20; version++)
        {
            try
            {
                await CommitAsync(database, $"52/{version}", "a");
            }
            catch (LogUnavailableException) { }
        }

        await CommitAsync(database, "61", "b");
        await Database.TamperAsync("DROP INDEX broken");
        await database.Log.DisposeAsync();

        var reopened = await Database.OpenAsync();
        Assert.Equal(2, await reopened.Log.ReadViewAsync("agencies", 0, Cancellation).CountAsync(Cancellation));
    }
}
