using Netralitas.EventLog.Postgres;
using Npgsql;

namespace Netralitas.EventLog.Tests.Postgres;

public sealed class ClusterSchemaTests : ClusterSchemaDatabaseTests
{
    private const string Remedy = "prepare the database with `dotnet run --project src/Silo -- --prepare`.";

    // Changes with every row written and every table, column or index altered.
    private const string Fingerprint = """
        SELECT string_agg(mark, ' ' ORDER BY mark) FROM (
          SELECT concat(oid, ':', xmin, ':', relfilenode) FROM pg_class WHERE relnamespace = current_schema()::regnamespace
          UNION ALL
          SELECT concat(attrelid, ':', attnum, ':', a.xmin) FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
          WHERE relnamespace = current_schema()::regnamespace
          UNION ALL
          SELECT concat(querykey, ':', xmin) FROM orleansquery
          UNION ALL
          SELECT concat(version, ':', xmin) FROM cluster_schema
        ) AS marks (mark)
        """;

    public static TheoryData<string> Tables => [.. ClusterSchemaNames.Tables];

    public static TheoryData<string> QueryKeys => [.. ClusterSchemaNames.QueryKeys];

    private Task ApplyAsync() => ClusterSchema.ApplyAsync(Settings.ToString(), Script, Cancellation);

    private Task CheckAsync() => ClusterSchema.EnsureAsync(Settings.ToString(), Script, Cancellation);

    [Fact]
    public async Task An_applied_script_passes_the_check_and_leaves_what_the_check_asks_for()
    {
        await ApplyAsync();

        await CheckAsync();
        var tables = await RunAsync(
            "SELECT array_agg(tablename::text) FROM pg_tables WHERE schemaname = current_schema()"
        );
        var keys = await RunAsync("SELECT array_agg(querykey) FROM orleansquery");
        Assert.Equal(ClusterSchemaNames.Tables.Order(), ((string[])tables!).Order());
        Assert.Equal(ClusterSchemaNames.QueryKeys.Order(), ((string[])keys!).Order());
        Assert.Equal(ClusterSchema.Version, await RunAsync("SELECT version FROM cluster_schema"));
    }

    [Fact]
    public async Task Applying_it_twice_changes_nothing()
    {
        await ApplyAsync();
        var before = await RunAsync(Fingerprint);

        await ApplyAsync();

        Assert.Equal(before, await RunAsync(Fingerprint));
    }

    [Fact]
    public async Task Applying_it_again_does_not_wait_for_a_silo_that_writes()
    {
        await ApplyAsync();
        await using var silo = await ConnectAsync();
        await using var writing = await silo.BeginTransactionAsync(Cancellation);
        await using var locks = new NpgsqlCommand(
            string.Concat(
                ClusterSchemaNames
                    .Tables.Except(["cluster_schema", "orleansquery"])
                    .Select(table => $"LOCK TABLE {table} IN ROW EXCLUSIVE MODE;")
            ),
            silo
        );
        await locks.ExecuteNonQueryAsync(Cancellation);

        await ApplyAsync();

        await CheckAsync();
    }

    [Fact]
    public async Task Appliers_that_start_together_all_succeed()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(ApplyAsync)));

        await CheckAsync();
        Assert.Equal(1L, await RunAsync("SELECT count(*) FROM cluster_schema"));
    }

    [Fact]
    public async Task A_statement_somebody_changed_is_put_right()
    {
        await ApplyAsync();
        await RunAsync("UPDATE orleansquery SET querytext = 'SELECT 1' WHERE querykey = 'WriteToStorageKey'");

        await ApplyAsync();

        Assert.Equal(0L, await RunAsync("SELECT count(*) FROM orleansquery WHERE querytext = 'SELECT 1'"));
    }

    [Fact]
    public async Task Payloads_are_not_compressed_again()
    {
        await ApplyAsync();

        const string Storage =
            "SELECT attstorage::text FROM pg_attribute WHERE attrelid = 'grain_states'::regclass AND attname = 'payload'";
        Assert.Equal("e", await RunAsync(Storage));
    }

    [Fact]
    public async Task A_database_without_any_of_the_tables_is_given_them_however_many_silos_start()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(CheckAsync)));

        Assert.Equal(ClusterSchema.Version, await RunAsync("SELECT version FROM cluster_schema"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_missing_table_is_named_and_comes_back(string table)
    {
        await ApplyAsync();
        await RunAsync($"DROP TABLE {table} CASCADE");

        var refusal = await Assert.ThrowsAsync<ClusterSchemaException>(CheckAsync);

        Assert.Equal($"The cluster's table {table} is missing: {Remedy}", refusal.Message);
        await ApplyAsync();
        await CheckAsync();
    }

    [Theory]
    [MemberData(nameof(QueryKeys))]
    public async Task Every_missing_or_empty_statement_is_named(string key)
    {
        await ApplyAsync();

        await RunAsync($"UPDATE orleansquery SET querytext = E' \\n' WHERE querykey = '{key}'");
        var empty = await Assert.ThrowsAsync<ClusterSchemaException>(CheckAsync);
        await RunAsync($"DELETE FROM orleansquery WHERE querykey = '{key}'");
        var missing = await Assert.ThrowsAsync<ClusterSchemaException>(CheckAsync);

        Assert.Equal($"The cluster's table orleansquery lacks the statement {key}: {Remedy}", empty.Message);
        Assert.Equal(empty.Message, missing.Message);
    }

    [Theory]
    [InlineData("DELETE FROM cluster_schema")]
    [InlineData("UPDATE cluster_schema SET version = 0")]
    public async Task Older_tables_are_refused_until_the_script_was_applied(string older)
    {
        await ApplyAsync();
        await RunAsync(older);

        var refusal = await Assert.ThrowsAsync<ClusterSchemaException>(CheckAsync);

        Assert.Equal($"The cluster's tables have version 0, this program needs version 1: {Remedy}", refusal.Message);
        await ApplyAsync();
        await CheckAsync();
    }

    [Fact]
    public async Task Newer_tables_are_refused_whatever_else_they_lack()
    {
        await ApplyAsync();
        await RunAsync("INSERT INTO cluster_schema (version, applied_at) VALUES (2, now()); DROP TABLE reminders");
        var before = await RunAsync(Fingerprint);

        var check = await Assert.ThrowsAsync<SchemaTooNewException>(CheckAsync);
        var apply = await Assert.ThrowsAsync<SchemaTooNewException>(ApplyAsync);
        var script = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(Script));

        Assert.Equal(
            "The database has schema version 2, this program knows only up to 1: start a newer program.",
            check.Message
        );
        Assert.Equal(check.Message, apply.Message);
        Assert.StartsWith("The cluster's tables have version 2", script.MessageText, StringComparison.Ordinal);
        Assert.Equal(before, await RunAsync(Fingerprint));
    }
}
