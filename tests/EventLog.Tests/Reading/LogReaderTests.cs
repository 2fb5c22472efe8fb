using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Reading;

public abstract class LogReaderTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : LogReaderTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : LogReaderTests(new PostgresTestDatabase());

    [Fact]
    public async Task An_empty_log_answers_every_question()
    {
        var log = (await Database.OpenAsync()).Log;

        Assert.Equal(0, log.Position);
        Assert.Equal(0, await log.ReadPositionAsync(Cancellation));
        Assert.Empty(await log.ReadOwnerHeadsAsync(Cancellation));
        Assert.Empty(await log.ReadHeadsAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await log.ReadAllAsync(0, Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await log.ReadOwnerAsync("52", 0, Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await log.ReadStreamAsync("52", 0, Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await log.ReadViewAsync("agencies", 0, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_stream_is_read_in_version_order_after_a_version()
    {
        var database = await Database.OpenAsync();
        var first = await CommitAsync(database, "52/a", "1");
        await CommitAsync(database, "52", "elsewhere");
        await CommitAsync(database, "52/a", first.Head, Record("2"), Record("3"));

        var read = await database.Log.ReadStreamAsync("52/a", 1, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["2", "3"], read.Select(Text));
    }

    [Fact]
    public async Task Every_streams_head_is_read_however_many_there_are()
    {
        const int Streams = 2_100;
        var database = await Database.OpenAsync();
        var first = await Task.WhenAll(
            Enumerable.Range(0, Streams).Select(number => CommitAsync(database, $"52/s-{number:d4}", "a"))
        );
        var moved = await CommitAsync(database, "52/s-1000", first[1_000].Head, Record("b"));

        var heads = await database.Log.ReadHeadsAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            Enumerable.Range(0, Streams).Select(number => $"52/s-{number:d4}"),
            heads.Select(head => head.Key)
        );
        Assert.Equivalent(moved.Head, heads[1_000].Value, strict: true);
        Assert.Equivalent(first[^1].Head, heads[^1].Value, strict: true);
    }

    [Fact]
    public async Task A_link_of_a_chain_is_found_by_its_version_and_none_beyond_the_end()
    {
        var database = await Database.OpenAsync();
        var first = await CommitAsync(database, "52/a", "1");
        await CommitAsync(database, "52/a", first.Head, Record("2"));

        var link = await database.Log.FindLinkAsync("52/a", 1, Cancellation);

        Assert.Equal(Noon, link!.RecordedAt);
        Assert.Equal(first.Head.Hash.ToArray(), link.Hash.ToArray());
        Assert.Null(await database.Log.FindLinkAsync("52/a", 3, Cancellation));
        Assert.Null(await database.Log.FindLinkAsync("52", 1, Cancellation));
    }

    [Fact]
    public async Task An_owners_streams_are_read_in_position_order_after_a_position()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52/b", "1");
        await CommitAsync(database, "52", "2");
        await CommitAsync(database, "520", "another owner");
        await CommitAsync(database, "52/a", "4");

        var read = await database.Log.ReadOwnerAsync("52", 1, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["2", "4"], read.Select(Text));
    }

    [Fact]
    public async Task The_feed_goes_on_after_a_position()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", StreamHead.Empty, Record("1"), Record("2"), Record("3"));

        var read = await database.Log.ReadAllAsync(2, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["3"], read.Select(Text));
    }

    [Theory]
    [InlineData(1_000, 10)]
    [InlineData(100, 100_000)]
    public async Task A_log_of_many_pages_is_read_to_its_end(int records, int bytes)
    {
        var database = await Database.OpenAsync();
        var written = Enumerable.Range(0, records).Select(_ => Record("") with { Data = new byte[bytes] });
        await CommitAsync(database, "52", StreamHead.Empty, written.ToArray());

        var read = await AllAsync(database);

        Assert.Equal(Enumerable.Range(1, records).Select(i => (long)i), read.Select(record => record.Position));
    }

    [Fact]
    public async Task A_reader_may_append_while_it_reads()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(
            database,
            "52",
            StreamHead.Empty,
            Enumerable.Range(0, 200).Select(i => Record($"{i}")).ToArray()
        );

        await foreach (var record in database.Log.ReadStreamAsync("52", 0, Cancellation))
        {
            await CommitAsync(database, $"61/{record.Version}", "b");
        }

        Assert.Equal(400, await database.Log.ReadPositionAsync(Cancellation));
    }

    [Fact]
    public async Task Owner_heads_are_each_owners_highest_position()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52/a", StreamHead.Empty, Record("1"), Record("2"));
        await CommitAsync(database, "kl.bkn", "3");
        await CommitAsync(database, "52", "4");
        await CommitAsync(database, "520", "5");

        var heads = await database.Log.ReadOwnerHeadsAsync(Cancellation);

        Assert.Equal(
            new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["52"] = 4,
                ["520"] = 5,
                ["kl.bkn"] = 3,
            },
            heads
        );
    }

    [Fact]
    public async Task The_database_may_be_ahead_of_what_this_node_saw()
    {
        var database = await Database.OpenAsync();
        var other = await Database.OpenAsync();
        await CommitAsync(other, "52", "a");

        Assert.Equal(0, database.Log.Position);
        Assert.Equal(1, await database.Log.ReadPositionAsync(Cancellation));
    }
}
