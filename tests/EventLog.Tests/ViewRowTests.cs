using System.Text;
using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests;

public abstract class ViewRowTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : ViewRowTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : ViewRowTests(new PostgresTestDatabase());

    [Fact]
    public async Task Rows_of_one_key_coalesce_into_the_newest()
    {
        var rows = await WriteAndReadAsync(Row("52", 1, "a"), Row("52", 3, "c"), Row("52", 2, "b"));

        Assert.Equivalent(Row("52", 3, "c") with { Revision = 1 }, rows.Single(), strict: true);
    }

    [Fact]
    public async Task Of_two_rows_at_one_position_the_later_one_stays()
    {
        var rows = await WriteAndReadAsync(Row("52", 1, "a"), Row("52", 1, "b"));

        Assert.Equal("b", Text(rows.Single()));
    }

    [Fact]
    public async Task A_row_older_than_the_stored_one_is_ignored()
    {
        await WriteAndReadAsync(Row("52", 5, "new"));

        var rows = await WriteAndReadAsync(Row("52", 4, "old"));

        Assert.Equal("new", Text(rows.Single()));
    }

    [Fact]
    public async Task A_row_as_old_as_the_stored_one_replaces_it()
    {
        await WriteAndReadAsync(Row("52", 5, "first"));

        var rows = await WriteAndReadAsync(Row("52", 5, "second"));

        Assert.Equal("second", Text(rows.Single()));
    }

    [Fact]
    public async Task Every_write_has_a_revision_of_its_own_and_reading_goes_on_after_one()
    {
        await WriteAndReadAsync(Row("52", 1, "a"), Row("61", 2, "b"));
        var rows = await WriteAndReadAsync(Row("52", 3, "c"));

        Assert.Equal(["61", "52"], rows.Select(row => row.Key));
        Assert.True(rows[1].Revision > rows[0].Revision);
        var database = await Database.OpenAsync();
        var after = await database
            .Log.ReadViewAsync("agencies", rows[0].Revision, Cancellation)
            .ToListAsync(Cancellation);
        Assert.Equal("c", Text(after.Single()));
    }

    [Fact]
    public async Task A_view_holds_only_its_own_rows()
    {
        var rows = await WriteAndReadAsync(Row("52", 1, "a"), Row("52", 1, "other") with { View = "ceremonies" });

        Assert.Equal("a", Text(rows.Single()));
    }

    [Fact]
    public async Task A_view_of_many_rows_is_read_to_its_end_in_revision_order()
    {
        var rows = await WriteAndReadAsync(Enumerable.Range(0, 3_000).Select(i => Row($"{i}", 1, "a")).ToArray());

        Assert.Equal(3_000, rows.Select(row => row.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(rows.Select(row => row.Revision).Order(), rows.Select(row => row.Revision));
    }

    [Fact]
    public async Task A_row_is_written_without_any_append()
    {
        var database = await Database.OpenAsync();
        database.Log.Publish(Row("52", 1, "a"));

        while (!await database.Log.ReadViewAsync("agencies", 0, Cancellation).AnyAsync(Cancellation))
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Two_nodes_never_write_one_revision_twice()
    {
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync()];
        for (var i = 0; i < 200; i++)
        {
            nodes[i % 2].Log.Publish(Row($"{i}", 1, "a"));
        }

        await Task.WhenAll(nodes.Select(node => node.Log.DisposeAsync().AsTask()));

        var rows = await WriteAndReadAsync();
        Assert.Equal(200, rows.Select(row => row.Revision).Distinct().Count());
    }

    [Fact]
    public async Task A_key_no_database_can_keep_is_refused()
    {
        var database = await Database.OpenAsync();

        Assert.ThrowsAny<ArgumentException>(() => database.Log.Publish(Row("52\0", 1, "a")));
    }

    private static ViewRow Row(string key, long position, string document) =>
        new("agencies", key, position, Encoding.UTF8.GetBytes(document));

    private static string Text(ViewRow row) => Encoding.UTF8.GetString(row.Document.Span);

    // Closing writes every row that waits, so no test has to guess how long that takes.
    private async Task<List<ViewRow>> WriteAndReadAsync(params ViewRow[] rows)
    {
        var writing = await Database.OpenAsync();
        foreach (var row in rows)
        {
            writing.Log.Publish(row);
        }

        await writing.Log.DisposeAsync();
        var reading = await Database.OpenAsync();
        return await reading.Log.ReadViewAsync("agencies", 0, Cancellation).ToListAsync(Cancellation);
    }
}
