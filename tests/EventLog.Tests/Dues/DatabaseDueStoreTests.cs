using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Dues;

public abstract class DatabaseDueStoreTests(TestDatabase fresh) : DueTests(fresh)
{
    public sealed class OnSqlite() : DatabaseDueStoreTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseDueStoreTests(new PostgresTestDatabase());

    [Fact]
    public async Task Streams_are_claimed_from_their_due_time_on_earliest_first()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "third", Noon);
        await DecideAsync(database, "first", Noon.AddHours(-2));
        await DecideAsync(database, "later", Noon.AddMilliseconds(1));
        await DecideAsync(database, "second", Noon.AddHours(-1));

        Assert.Equal(["first", "second"], await ClaimAsync(database, Noon, limit: 2));
        Assert.Equal(["third"], await ClaimAsync(database, Noon));
        Assert.Empty(await ClaimAsync(database, Noon));
        Assert.Equal(["later"], await ClaimAsync(database, Noon.AddMilliseconds(1)));
    }

    [Fact]
    public async Task A_claim_says_what_was_decided()
    {
        var database = await Database.OpenAsync();
        var head = await DecideAsync(database, "52", due: null, head: StreamHead.Empty);
        await DecideAsync(database, "52", head, At(Noon));

        Assert.Equal(
            [new DueStream("52", 2, Noon)],
            await database.Dues.ClaimAsync(Noon.AddHours(1), 10, Lease, Cancellation)
        );
    }

    [Fact]
    public async Task A_claim_that_ran_out_is_given_to_the_next_who_asks()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "52", Noon);
        await ClaimAsync(database, Noon);

        Assert.Empty(await ClaimAsync(database, Noon + Lease - TimeSpan.FromMilliseconds(1)));
        Assert.Equal(["52"], await ClaimAsync(database, Noon + Lease));
        Assert.Empty(await ClaimAsync(database, Noon + Lease));
    }

    [Fact]
    public async Task Nodes_that_claim_at_the_same_time_get_each_stream_once()
    {
        const int Streams = 200;
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync(), await Database.OpenAsync()];
        await Task.WhenAll(Enumerable.Range(0, Streams).Select(i => DecideAsync(nodes[0], $"52/{i}", Noon)));

        var claimed = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => Task.Run(() => ClaimUntilNoneAsync(nodes[i % nodes.Length])))
        );

        var all = claimed.SelectMany(streams => streams).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(0, Streams).Select(i => $"52/{i}").Order(StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task Claims_and_appends_of_many_nodes_at_once_spoil_nothing()
    {
        const int Streams = 20;
        const int Each = 10;
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync()];

        var appending = nodes.SelectMany(
            (node, n) => Enumerable.Range(0, Streams).Select(i => DecideRunAsync(node, $"{n}/{i}", Each))
        );
        var others = nodes.Select(node =>
            Task.Run(async () =>
            {
                for (var i = 0; i < Each; i++)
                {
                    await ClaimAsync(node, Noon.AddYears(1), limit: 7);
                    await node.Dues.MakeAllDueAsync(Noon.AddDays(1), Cancellation);
                }
            })
        );
        await Task.WhenAll([.. appending, .. others]);

        var left = await DuesAsync(nodes[0]);
        Assert.Equal(nodes.Length * Streams, left.Count);
        Assert.All(left, due => Assert.Equal(Each, due.Version));
    }

    [Fact]
    public async Task A_due_change_frees_the_claim()
    {
        var database = await Database.OpenAsync();
        var head = await DecideAsync(database, "52", Noon);
        await ClaimAsync(database, Noon);
        await DecideAsync(database, "52", head, At(Noon));

        Assert.Equal(["52"], await ClaimAsync(database, Noon));
    }

    [Fact]
    public async Task Settling_moves_the_due_time_and_frees_the_claim()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "52", Noon);
        await ClaimAsync(database, Noon);

        await database.Dues.SettleAsync("52", 1, Noon.AddSeconds(1), Cancellation);

        Assert.Empty(await ClaimAsync(database, Noon));
        Assert.Equal(["52"], await ClaimAsync(database, Noon.AddSeconds(1)));
    }

    [Fact]
    public async Task Settling_for_good_takes_the_due_time_away()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "52", Noon);
        await DecideAsync(database, "61", Noon);

        await database.Dues.SettleAsync("52", 1, null, Cancellation);

        Assert.Equal(["61"], (await DuesAsync(database)).Select(due => due.Stream));
    }

    [Fact]
    public async Task Settling_at_a_version_before_the_last_decision_does_nothing()
    {
        var database = await Database.OpenAsync();
        var head = await DecideAsync(database, "52", Noon);
        await DecideAsync(database, "52", head, At(Noon.AddDays(1)));
        await ClaimAsync(database, Noon.AddDays(1));

        await database.Dues.SettleAsync("52", 1, Noon, Cancellation);
        await database.Dues.SettleAsync("52", 1, null, Cancellation);

        Assert.Empty(await ClaimAsync(database, Noon.AddDays(1)));
        Assert.Equal([new DueStream("52", 2, Noon.AddDays(1))], await DuesAsync(database));
    }

    [Fact]
    public async Task Settling_at_a_version_after_the_last_decision_raises_it()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "52", Noon);

        await database.Dues.SettleAsync("52", 3, Noon.AddDays(1), Cancellation);

        Assert.Equal([new DueStream("52", 3, Noon.AddDays(1))], await DuesAsync(database));
    }

    [Fact]
    public async Task Settling_puts_a_due_time_where_there_is_none()
    {
        var database = await Database.OpenAsync();

        await database.Dues.SettleAsync("52", 4, Noon.AddTicks(1), Cancellation);

        Assert.Equal([new DueStream("52", 4, Noon.AddMilliseconds(1))], await DuesAsync(database));
    }

    [Fact]
    public async Task The_next_due_time_is_the_earliest_one_claimed_or_not()
    {
        var database = await Database.OpenAsync();
        Assert.Null(await database.Dues.ReadNextAsync(Cancellation));
        await DecideAsync(database, "52", Noon.AddDays(1));
        await DecideAsync(database, "61", Noon);
        await ClaimAsync(database, Noon);

        Assert.Equal(Noon, await database.Dues.ReadNextAsync(Cancellation));
    }

    [Fact]
    public async Task Due_times_are_counted_up_to_a_moment_or_all()
    {
        var database = await Database.OpenAsync();
        Assert.Equal(0, await database.Dues.CountAsync(null, Cancellation));
        await DecideAsync(database, "52", Noon.AddDays(1));
        await DecideAsync(database, "61", Noon);
        await ClaimAsync(database, Noon);

        Assert.Equal(0, await database.Dues.CountAsync(Noon.AddMilliseconds(-1), Cancellation));
        Assert.Equal(1, await database.Dues.CountAsync(Noon, Cancellation));
        Assert.Equal(2, await database.Dues.CountAsync(null, Cancellation));
    }

    [Fact]
    public async Task Making_all_due_brings_later_times_forward_and_frees_claims()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "claimed", Noon.AddDays(-1));
        await ClaimAsync(database, Noon);
        await DecideAsync(database, "later", Noon.AddDays(1));

        Assert.Equal(2, await database.Dues.MakeAllDueAsync(Noon, Cancellation));

        Assert.Equal(
            [new DueStream("claimed", 1, Noon.AddDays(-1)), new DueStream("later", 1, Noon)],
            await database.Dues.ClaimAsync(Noon, 10, Lease, Cancellation)
        );
    }

    // More than one page of the store's, and names that UTF-8 and UTF-16 put in another order.
    [Fact]
    public async Task Making_all_due_misses_no_stream_of_many()
    {
        var database = await Database.OpenAsync();
        await Database.TamperAsync(
            """
            INSERT INTO dues (stream, version, due_at, claimed_until)
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
            SELECT 'x/' || i, 1, 9000000000000, 0 FROM n
            """
        );
        await DecideAsync(database, "\U0001F1EE", Noon.AddDays(1));
        await DecideAsync(database, "\uFF21", Noon.AddDays(1));

        Assert.Equal(12_002, await database.Dues.MakeAllDueAsync(Noon, Cancellation));
        Assert.Equal(12_002, await database.Dues.CountAsync(Noon, Cancellation));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    public async Task A_claim_of_nothing_or_for_no_time_is_refused(int limit, int leaseSeconds)
    {
        var dues = (await Database.OpenAsync()).Dues;

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () =>
            await dues.ClaimAsync(Noon, limit, TimeSpan.FromSeconds(leaseSeconds), Cancellation)
        );
    }

    [Fact]
    public async Task A_mark_is_what_was_written_last_by_any_node()
    {
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync()];
        Assert.Null(await nodes[0].Dues.ReadMarkAsync("rules", Cancellation));

        await nodes[0].Dues.WriteMarkAsync("rules", "a", Cancellation);
        await nodes[1].Dues.WriteMarkAsync("rules", "b", Cancellation);
        await nodes[1].Dues.WriteMarkAsync("other", "c", Cancellation);

        Assert.Equal("b", await nodes[0].Dues.ReadMarkAsync("rules", Cancellation));
    }

    [Fact]
    public async Task What_is_noted_once_stays_whoever_notes_it_again()
    {
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync()];

        var noted = await Task.WhenAll(
            nodes.Select((node, index) => node.Dues.NoteOnceAsync("key", $"of node {index}", Cancellation).AsTask())
        );

        Assert.Single(noted.Distinct(StringComparer.Ordinal));
        Assert.Equal(noted[0], await nodes[0].Dues.NoteOnceAsync("key", "of a third", Cancellation));
    }

    private static async Task<List<string>> ClaimUntilNoneAsync(EventDatabase node)
    {
        var streams = new List<string>();
        while (await ClaimAsync(node, Noon, limit: 7) is { Count: > 0 } claimed)
        {
            streams.AddRange(claimed);
        }

        return streams;
    }

    private static async Task DecideRunAsync(EventDatabase database, string stream, int count)
    {
        var head = StreamHead.Empty;
        for (var i = 0; i < count; i++)
        {
            head = await DecideAsync(database, stream, head, At(Noon.AddDays(i)));
        }
    }
}
