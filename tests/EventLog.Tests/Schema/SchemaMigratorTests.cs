using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Schema;

public abstract class SchemaMigratorTests(TestDatabase fresh) : LogTests(fresh)
{
    private const long Steps = 6;

    public sealed class OnSqlite() : SchemaMigratorTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : SchemaMigratorTests(new PostgresTestDatabase());

    [Fact]
    public async Task Opening_twice_migrates_once()
    {
        await Database.OpenAsync();
        await Database.OpenAsync();

        Assert.Equal(Steps, Convert.ToInt64(await Database.TamperAsync("SELECT count(*) FROM schema_version"), null));
    }

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_migrate_it_once()
    {
        await Database.CreateAsync();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Database.OpenAsync())));

        await CommitAsync(nodes[3], "52", "a");
        Assert.Equal(Steps, Convert.ToInt64(await Database.TamperAsync("SELECT count(*) FROM schema_version"), null));
    }

    [Fact]
    public async Task A_database_of_the_first_program_keeps_its_log_and_gets_the_tables_that_came_later()
    {
        var before = await Database.OpenAsync();
        var first = await CommitAsync(before, "52", "a");
        await before.Log.DisposeAsync();
        string[] later =
        [
            "dues",
            "marks",
            "case_keys",
            "account_revision",
            "accounts",
            "account_recovery",
            "account_links",
            "account_events",
            "sessions",
            "data_keys",
            "nodes",
            "saved_filters",
        ];
        foreach (var table in later)
        {
            await Database.TamperAsync($"DROP TABLE {table}");
        }

        await Database.TamperAsync("DELETE FROM schema_version WHERE version > 1");

        var database = await Database.OpenAsync();

        Assert.Equivalent(first.Records, await AllAsync(database), strict: true);
        var append = new Append("52", first.Head, [Record("b")], new DueChange(Noon));
        Assert.IsType<AppendResult.Committed>(await database.Log.AppendAsync(append, Cancellation));
        Assert.Equal(Noon, await database.Dues.ReadNextAsync(Cancellation));
        Assert.Null(await database.CaseKeys.FindAsync("52", Cancellation));
        Assert.Null((await ChainVerifier.VerifyAsync(database.Log, null, Cancellation)).Broken);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_in_one_line()
    {
        await Database.OpenAsync();
        await Database.TamperAsync("INSERT INTO schema_version (version) VALUES (99)");

        var refusal = await Assert.ThrowsAsync<SchemaTooNewException>(() => Database.OpenAsync());

        Assert.Equal(
            $"The database has schema version 99, this program knows only up to {Steps}: start a newer program.",
            refusal.Message
        );
    }
}
