using Netralitas.EventLog.Tests.Writing;
using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Dues;

public abstract class DueAppendTests(TestDatabase fresh) : DueTests(fresh)
{
    public sealed class OnSqlite() : DueAppendTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DueAppendTests(new PostgresTestDatabase());

    [Fact]
    public async Task A_due_time_is_written_with_its_append_at_the_appends_last_version()
    {
        var database = await Database.OpenAsync();

        await AppendAsync(database, "52", StreamHead.Empty, At(Noon), Record("a"), Record("b"));

        Assert.Equal([new DueStream("52", 2, Noon)], await DuesAsync(database));
    }

    [Fact]
    public async Task An_append_that_says_nothing_of_it_leaves_the_due_time_as_it_is()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "61", "a");
        var head = await DecideAsync(database, "52", Noon);
        await DecideAsync(database, "52", head, due: null);

        Assert.Equal([new DueStream("52", 1, Noon)], await DuesAsync(database));
    }

    [Fact]
    public async Task A_later_append_moves_the_due_time()
    {
        var database = await Database.OpenAsync();
        var head = await DecideAsync(database, "52", Noon);
        await DecideAsync(database, "52", head, At(Noon.AddDays(1)));

        Assert.Equal([new DueStream("52", 2, Noon.AddDays(1))], await DuesAsync(database));
    }

    [Fact]
    public async Task A_later_append_takes_the_due_time_away()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "61", Noon);
        var head = await DecideAsync(database, "52", Noon);
        await DecideAsync(database, "52", head, Never);

        Assert.Equal(["61"], (await DuesAsync(database)).Select(due => due.Stream));
    }

    [Fact]
    public async Task Taking_away_a_due_time_that_is_not_there_is_no_error()
    {
        var database = await Database.OpenAsync();

        await DecideAsync(database, "52", StreamHead.Empty, Never);

        Assert.Empty(await DuesAsync(database));
    }

    [Fact]
    public async Task An_append_that_lost_leaves_the_due_time_of_the_one_that_won()
    {
        var database = await Database.OpenAsync();
        await DecideAsync(database, "52", Noon);

        var moved = await AppendAsync(database, "52", StreamHead.Empty, At(Noon.AddDays(1)), Record("b"));
        var taken = await AppendAsync(database, "52", StreamHead.Empty, Never, Record("b"));

        Assert.IsType<AppendResult.VersionConflict>(moved);
        Assert.IsType<AppendResult.VersionConflict>(taken);
        Assert.Equal([new DueStream("52", 1, Noon)], await DuesAsync(database));
    }

    [Fact]
    public async Task An_append_whose_identity_is_taken_leaves_no_due_time()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", StreamHead.Empty, Record("a", Identity("1")));

        await AppendAsync(database, "61", StreamHead.Empty, At(Noon), Record("b", Identity("1")));

        Assert.Empty(await DuesAsync(database));
    }

    [Fact]
    public async Task Of_several_appends_of_one_stream_in_a_group_the_last_one_decides()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        var heads = Chain("52", 3);
        Task<AppendResult>[] group =
        [
            AppendAsync(held.Database, "52", heads[0], At(Noon), Record("0")),
            AppendAsync(held.Database, "52", heads[1], Never, Record("1")),
            AppendAsync(held.Database, "52", heads[2], At(Noon.AddDays(1)), Record("2")),
            AppendAsync(held.Database, "61", Chain("61", 2)[0], At(Noon), Record("0")),
            AppendAsync(held.Database, "61", Chain("61", 2)[1], Never, Record("1")),
            AppendAsync(held.Database, "62", Chain("62", 2)[0], At(Noon), Record("0")),
            AppendAsync(held.Database, "62", Chain("62", 2)[1], due: null, Record("1")),
        ];
        held.Release();

        Assert.All(await Task.WhenAll(group), result => Assert.IsType<AppendResult.Committed>(result));
        Assert.Equal(
            [new DueStream("62", 1, Noon), new DueStream("52", 3, Noon.AddDays(1))],
            await DuesAsync(held.Database)
        );
    }

    // The loser makes PostgreSQL decide the group again with the log locked.
    [Fact]
    public async Task The_due_times_of_a_groups_winners_are_kept_and_those_of_its_losers_are_not()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        var other = await Database.OpenAsync();
        await DecideAsync(other, "52", Noon);
        await DecideAsync(other, "61", Noon);
        var stale = AppendAsync(held.Database, "52", StreamHead.Empty, At(Noon.AddDays(1)), Record("stale"));
        var right = AppendAsync(held.Database, "62", StreamHead.Empty, At(Noon.AddDays(2)), Record("right"));
        var after = AppendAsync(
            held.Database,
            "61",
            new StreamHead(1, HashChain.Next(HashChain.Genesis.Span, "61", 1, Record("a"))),
            Never,
            Record("after")
        );
        held.Release();

        Assert.IsType<AppendResult.VersionConflict>(await stale);
        Assert.IsType<AppendResult.Committed>(await right);
        Assert.IsType<AppendResult.Committed>(await after);
        Assert.Equal(
            [new DueStream("52", 1, Noon), new DueStream("62", 1, Noon.AddDays(2))],
            await DuesAsync(held.Database)
        );
    }

    [Fact]
    public async Task A_due_time_between_two_milliseconds_is_kept_as_the_later_one()
    {
        var database = await Database.OpenAsync();

        await DecideAsync(database, "52", Noon.AddTicks(1));
        await DecideAsync(database, "61", DateTimeOffset.MaxValue);

        Assert.Equal(Noon.AddMilliseconds(1), await database.Dues.ReadNextAsync(Cancellation));
        Assert.Equal(2, await database.Dues.CountAsync(null, Cancellation));
    }

    [Fact]
    public async Task A_due_time_is_there_after_reopening()
    {
        var before = await Database.OpenAsync();
        await DecideAsync(before, "52", Noon);
        await before.Log.DisposeAsync();

        Assert.Equal([new DueStream("52", 1, Noon)], await DuesAsync(await Database.OpenAsync()));
    }

    // The heads the appends of a chain follow, which holds the records "0", "1", …
    private static IReadOnlyList<StreamHead> Chain(string stream, int count)
    {
        var heads = new List<StreamHead> { StreamHead.Empty };
        while (heads.Count < count)
        {
            var last = heads[^1];
            var hash = HashChain.Next(last.Hash.Span, stream, last.Version + 1, Record($"{last.Version}"));
            heads.Add(new StreamHead(last.Version + 1, hash));
        }

        return heads;
    }
}
