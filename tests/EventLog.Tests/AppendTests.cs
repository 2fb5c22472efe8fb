using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests;

public abstract class AppendTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : AppendTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : AppendTests(new PostgresTestDatabase());

    [Fact]
    public async Task The_first_record_of_an_empty_log_stands_at_position_1()
    {
        var database = await Database.OpenAsync();

        var committed = await CommitAsync(database, "81.72/balai-kota", "held");

        var expected = new
        {
            Position = 1L,
            Stream = "81.72/balai-kota",
            Version = 1L,
            OwnerPrevious = 0L,
            Type = "id.netralitas.ceremony.held.v1",
            RecordedAt = Noon,
            Owner = "81.72",
        };
        Assert.Equivalent(expected, committed.Records.Single());
        Assert.Equal("held", Text(committed.Records.Single()));
        Assert.Equal(1, database.Log.Position);
    }

    [Fact]
    public async Task What_is_read_is_what_was_told_to_the_appender()
    {
        var database = await Database.OpenAsync();

        var committed = await CommitAsync(database, "52", StreamHead.Empty, Record("a", Identity("1")), Record(""));

        var read = await AllAsync(database);
        Assert.Equivalent(committed.Records, read, strict: true);
    }

    [Fact]
    public async Task Records_of_one_append_follow_one_another()
    {
        var database = await Database.OpenAsync();

        var committed = await CommitAsync(database, "52", StreamHead.Empty, Record("a"), Record("b"));

        Assert.Equal([1, 2], committed.Records.Select(record => record.Version));
        Assert.Equal([1, 2], committed.Records.Select(record => record.Position));
        Assert.Equal(2, committed.Head.Version);
        Assert.Equal(
            HashChain.Next(committed.Records[0].Hash.Span, "52", 2, Record("b")),
            committed.Head.Hash.ToArray()
        );
    }

    [Fact]
    public async Task A_stream_goes_on_from_the_head_its_last_append_gave()
    {
        var database = await Database.OpenAsync();
        var first = await CommitAsync(database, "52", "a");

        var second = await CommitAsync(database, "52", first.Head, Record("b"));

        Assert.Equal(2, second.Head.Version);
    }

    [Fact]
    public async Task An_append_to_a_head_that_has_moved_on_is_a_conflict()
    {
        var database = await Database.OpenAsync();
        var first = await CommitAsync(database, "52", "a");
        await CommitAsync(database, "52", first.Head, Record("b"));

        Assert.IsType<AppendResult.VersionConflict>(await AppendAsync(database, "52", StreamHead.Empty, Record("c")));
        Assert.IsType<AppendResult.VersionConflict>(await AppendAsync(database, "52", first.Head, Record("c")));
        Assert.Equal(["a", "b"], (await AllAsync(database)).Select(Text));
    }

    [Fact]
    public async Task An_append_to_a_head_that_does_not_exist_yet_is_a_conflict()
    {
        var database = await Database.OpenAsync();
        var first = await CommitAsync(database, "52", "a");
        var ahead = first.Head with { Version = 5 };

        Assert.IsType<AppendResult.VersionConflict>(await AppendAsync(database, "52", ahead, Record("c")));
        Assert.IsType<AppendResult.VersionConflict>(await AppendAsync(database, "61", ahead, Record("c")));
        Assert.Equal(1, await database.Log.ReadPositionAsync(Cancellation));
    }

    [Fact]
    public async Task An_append_to_the_right_version_with_another_hash_is_a_conflict()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", "a");
        var foreign = new StreamHead(1, new byte[HashChain.Size]);

        Assert.IsType<AppendResult.VersionConflict>(await AppendAsync(database, "52", foreign, Record("b")));
    }

    [Fact]
    public async Task A_refused_append_leaves_no_gap_in_the_positions()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", "a");
        await AppendAsync(database, "52", StreamHead.Empty, Record("refused"));

        var next = await CommitAsync(database, "61", "b");

        Assert.Equal(2, next.Records[0].Position);
    }

    [Fact]
    public async Task A_payload_of_one_mebibyte_comes_back_as_it_was()
    {
        var database = await Database.OpenAsync();
        var data = new byte[1024 * 1024];
        new Random(1).NextBytes(data);

        await CommitAsync(database, "52", StreamHead.Empty, Record("") with { Data = data });

        Assert.Equal(data, (await AllAsync(database)).Single().Data.ToArray());
    }

    [Fact]
    public async Task A_payload_may_be_a_slice_of_a_larger_buffer()
    {
        var database = await Database.OpenAsync();
        var buffer = "before-inside-after"u8.ToArray();

        await CommitAsync(database, "52", StreamHead.Empty, Record("") with { Data = buffer.AsMemory(7, 6) });

        Assert.Equal("inside", Text((await AllAsync(database)).Single()));
    }

    [Fact]
    public async Task Each_record_names_its_owners_record_before_it()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52/a", StreamHead.Empty, Record("1"), Record("2"));
        await CommitAsync(database, "61/a", "3");
        await CommitAsync(database, "52", "4");
        await CommitAsync(database, "61", "5");
        await CommitAsync(database, "520", "6");

        var read = await AllAsync(database);

        Assert.Equal([0, 1, 0, 2, 3, 0], read.Select(record => record.OwnerPrevious));
    }

    [Fact]
    public async Task Everything_is_there_after_reopening()
    {
        var before = await Database.OpenAsync();
        var first = await CommitAsync(before, "52", StreamHead.Empty, Record("a", Identity("1")));
        await before.Log.DisposeAsync();

        var after = await Database.OpenAsync();

        Assert.Equal(1, after.Log.Position);
        Assert.Equivalent(first.Records, await AllAsync(after), strict: true);
        Assert.Equal(2, (await CommitAsync(after, "52", first.Head, Record("b"))).Records[0].Position);
    }

    [Fact]
    public async Task Followers_hear_every_record_once_and_in_order()
    {
        var heard = new List<LogRecord>();
        var database = await Database.OpenAsync(committed: heard.AddRange);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => CommitAsync(database, $"52/{i}", "a")));

        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), heard.Select(record => record.Position));
        Assert.Equivalent(await AllAsync(database), heard, strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("52\0")]
    public async Task A_stream_name_no_database_can_keep_is_refused_before_it_spoils_a_group(string stream)
    {
        var database = await Database.OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(database, stream, "a"));
    }

    [Fact]
    public async Task A_stream_name_that_is_not_Unicode_is_refused()
    {
        var database = await Database.OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(database, new string('\ud800', 1), "a"));
    }

    [Fact]
    public async Task The_longest_names_fit_the_indexes()
    {
        var database = await Database.OpenAsync();
        var random = new Random(1);
        var identity = new EventIdentity(
            Incompressible(random, EventIdentity.SourceBytesMax),
            Incompressible(random, EventIdentity.IdBytesMax)
        );
        var stream = Incompressible(random, StreamName.BytesMax);

        await CommitAsync(database, stream, StreamHead.Empty, Record("a", identity));

        Assert.Equal(stream, (await database.Log.FindAsync(identity, Cancellation))?.Stream);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(database, stream + "x", "a"));
    }

    [Fact]
    public async Task An_append_without_records_is_refused()
    {
        var database = await Database.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(async () => await AppendAsync(database, "52", StreamHead.Empty));
    }

    private static string Incompressible(Random random, int length) =>
        string.Create(
            length,
            random,
            (text, source) => source.GetItems<char>("abcdefghijklmnopqrstuvwxyz0123456789", text)
        );
}
