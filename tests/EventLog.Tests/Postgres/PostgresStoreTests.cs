using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Postgres;

public sealed class PostgresStoreTests() : LogTests(new PostgresTestDatabase())
{
    private string Killed =>
        $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{((PostgresTestDatabase)Database).ApplicationName}'";

    [Fact]
    public async Task Killed_connections_are_replaced_without_a_restart()
    {
        var database = await Database.OpenAsync();
        var first = await CommitAsync(database, "52", "a");
        Assert.True((long)(await Database.TamperAsync(Killed))! > 0);

        await Assert.ThrowsAsync<LogUnavailableException>(() => CommitAsync(database, "61", "lost"));

        await CommitAsync(database, "52", first.Head, Record("b"));
        Assert.Equal(["a", "b"], (await AllAsync(database)).Select(Text));
    }

    [Fact]
    public async Task A_commit_waits_for_the_disk_whatever_the_servers_default()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", "a");

        await Database.TamperAsync("CREATE TABLE seen (synchronous_commit text)");
        await Database.TamperAsync(
            """
            CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              INSERT INTO seen VALUES (current_setting('synchronous_commit'));
              RETURN NEW;
            END $$;
            CREATE TRIGGER see BEFORE INSERT ON records FOR EACH ROW EXECUTE FUNCTION see();
            """
        );
        await CommitAsync(database, "61", "b");

        Assert.Equal("on", await Database.TamperAsync("SELECT synchronous_commit FROM seen"));
    }

    // A group takes the lock first and then its rows in any order, making all due takes every row: each could wait for
    // the other's rows.
    [Fact]
    public async Task Making_all_streams_due_waits_for_the_logs_lock()
    {
        var dues = (await Database.OpenAsync(new EventLogOptions { DatabaseTimeout = TimeSpan.FromSeconds(1) })).Dues;
        await dues.SettleAsync("52", 1, Noon, Cancellation);
        await using (var other = await Database.ConnectDirectlyAsync())
        await using (var transaction = await other.BeginTransactionAsync(Cancellation))
        {
            await using var command = other.CreateCommand();
            command.CommandText = "SELECT FROM log_head FOR UPDATE";
            await command.ExecuteNonQueryAsync(Cancellation);

            await Assert.ThrowsAsync<LogUnavailableException>(async () =>
                await dues.MakeAllDueAsync(Noon, Cancellation)
            );
        }

        Assert.Equal(1, await dues.MakeAllDueAsync(Noon, Cancellation));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        var database = EventDatabase.Postgres("Host=127.0.0.1;Port=1;Username=nobody;Database=nothing");
        await using var log = database.Log;

        await Assert.ThrowsAsync<LogUnavailableException>(() => log.OpenAsync(Cancellation));
    }
}
