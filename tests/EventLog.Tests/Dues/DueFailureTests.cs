using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Dues;

public abstract class DueFailureTests(TestDatabase fresh) : DueTests(fresh)
{
    /// <summary>Makes a group fail after its due times were written.</summary>
    protected abstract string BreakCommit { get; }

    protected abstract string MendCommit { get; }

    public sealed class OnSqlite() : DueFailureTests(new SqliteTestDatabase())
    {
        // The log's head is written last.
        protected override string BreakCommit =>
            "CREATE TRIGGER broken BEFORE UPDATE ON log_head BEGIN SELECT RAISE(ABORT, 'broken'); END";

        protected override string MendCommit => "DROP TRIGGER broken";
    }

    public sealed class OnPostgres() : DueFailureTests(new PostgresTestDatabase())
    {
        // Runs at COMMIT.
        protected override string BreakCommit =>
            """
                CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$;
                CREATE CONSTRAINT TRIGGER broken AFTER INSERT ON dues
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION broken()
                """;

        protected override string MendCommit => "DROP TRIGGER broken ON dues";
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_neither_record_nor_due_time()
    {
        var database = await Database.OpenAsync();
        await Database.TamperAsync(BreakCommit);

        await Assert.ThrowsAsync<LogUnavailableException>(() => DecideAsync(database, "52", Noon));

        await Database.TamperAsync(MendCommit);
        Assert.Empty(await DuesAsync(database));
        Assert.Empty(await AllAsync(database));
        await DecideAsync(database, "52", Noon);
        Assert.Single(await DuesAsync(database));
    }

    [Fact]
    public async Task Records_are_not_kept_without_their_due_time()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "52", Noon);
        await Database.TamperAsync("ALTER TABLE dues RENAME TO hidden");

        await Assert.ThrowsAsync<LogUnavailableException>(() => DecideAsync(database, "61", Noon));

        await Database.TamperAsync("ALTER TABLE hidden RENAME TO dues");
        Assert.Equal(["52"], (await AllAsync(database)).Select(record => record.Stream));
        await DecideAsync(database, "61", Noon);
    }

    [Fact]
    public async Task A_failing_database_fails_every_question_about_due_times()
    {
        var dues = (await Database.OpenAsync()).Dues;
        await Database.TamperAsync("ALTER TABLE dues RENAME TO hidden");

        await FailsAsync(async () => await dues.ClaimAsync(Noon, 1, Lease, Cancellation));
        await FailsAsync(async () => await dues.SettleAsync("52", 1, Noon, Cancellation));
        await FailsAsync(async () => await dues.SettleAsync("52", 1, null, Cancellation));
        await FailsAsync(async () => await dues.ReadNextAsync(Cancellation));
        await FailsAsync(async () => await dues.CountAsync(null, Cancellation));
        await FailsAsync(async () => await dues.MakeAllDueAsync(Noon, Cancellation));
    }

    private static Task FailsAsync(Func<Task> question) => Assert.ThrowsAsync<LogUnavailableException>(question);
}
