using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Writing;

public abstract class GroupCommitTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : GroupCommitTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : GroupCommitTests(new PostgresTestDatabase());

    [Fact]
    public async Task Of_two_appends_in_a_group_that_saw_the_same_head_the_first_wins()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        var first = AppendAsync(held.Database, "52", StreamHead.Empty, Record("a"));
        var second = AppendAsync(held.Database, "52", StreamHead.Empty, Record("b"));
        held.Release();

        Assert.IsType<AppendResult.Committed>(await first);
        Assert.IsType<AppendResult.VersionConflict>(await second);
    }

    [Fact]
    public async Task An_append_may_follow_the_head_that_one_before_it_in_the_group_makes()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        var head = new StreamHead(1, HashChain.Next(HashChain.Genesis.Span, "52", 1, Record("a")));
        var first = AppendAsync(held.Database, "52", StreamHead.Empty, Record("a"));
        var second = AppendAsync(held.Database, "52", head, Record("b"));
        held.Release();

        await first;
        var committed = Assert.IsType<AppendResult.Committed>(await second);
        Assert.Equal(2, committed.Head.Version);
        Assert.Equal(2, committed.Records[0].OwnerPrevious);
    }

    [Fact]
    public async Task When_the_first_of_a_group_loses_to_the_stored_head_the_second_may_win()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        var other = await Database.OpenAsync();
        var stored = await CommitAsync(other, "52", "stored");
        var stale = AppendAsync(held.Database, "52", StreamHead.Empty, Record("stale"));
        var right = AppendAsync(held.Database, "52", stored.Head, Record("right"));
        held.Release();

        Assert.IsType<AppendResult.VersionConflict>(await stale);
        Assert.IsType<AppendResult.Committed>(await right);
    }

    [Fact]
    public async Task An_identity_is_taken_within_a_group()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        var first = AppendAsync(held.Database, "52", StreamHead.Empty, Record("a", Identity("1")));
        var second = AppendAsync(held.Database, "61", StreamHead.Empty, Record("b", Identity("1")));
        held.Release();

        Assert.IsType<AppendResult.Committed>(await first);
        Assert.Equal(new AppendResult.IdentityTaken(Identity("1")), await second);
    }

    [Fact]
    public async Task Losers_of_a_group_do_not_spoil_its_winners()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        var other = await Database.OpenAsync();
        await CommitAsync(other, "52", StreamHead.Empty, Record("stored", Identity("1")));
        var stale = AppendAsync(held.Database, "52", StreamHead.Empty, Record("stale"));
        var won = AppendAsync(held.Database, "61/a", StreamHead.Empty, Record("x"), Record("y", Identity("2")));
        var taken = AppendAsync(held.Database, "62", StreamHead.Empty, Record("taken", Identity("1")));
        var ahead = AppendAsync(held.Database, "63", new StreamHead(9, HashChain.Genesis), Record("ahead"));
        var alsoWon = AppendAsync(held.Database, "61/b", StreamHead.Empty, Record("z"));
        held.Release();

        Assert.IsType<AppendResult.VersionConflict>(await stale);
        Assert.Equal(new AppendResult.IdentityTaken(Identity("1")), await taken);
        Assert.IsType<AppendResult.VersionConflict>(await ahead);
        Assert.IsType<AppendResult.Committed>(await won);
        Assert.Equal(4, Assert.IsType<AppendResult.Committed>(await alsoWon).Records[0].OwnerPrevious);
        Assert.Equal([1, 2, 3, 4, 5], (await AllAsync(held.Database)).Select(record => record.Position));
    }

    [Fact]
    public async Task Positions_are_gap_free_under_32_parallel_writers()
    {
        const int Writers = 32;
        const int Each = 20;
        var database = await Database.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => AppendRunAsync(database, $"81.72/{i}", Each)));

        var read = await AllAsync(database);
        Assert.Equal(Enumerable.Range(1, Writers * Each).Select(i => (long)i), read.Select(record => record.Position));
        Assert.Equal(read.Select(record => record.Position - 1), read.Select(record => record.OwnerPrevious));
        Assert.Null((await ChainVerifier.VerifyAsync(database.Log, null, Cancellation)).Broken);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_lose_nothing_and_leave_no_gap()
    {
        const int Streams = 4;
        const int Each = 25;
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync()];

        // Streams of its own for each node, and one that both of them want.
        await Task.WhenAll(
            nodes.SelectMany(
                (node, n) =>
                    Enumerable
                        .Range(0, Streams)
                        .Select(i => AppendRunAsync(node, $"52/{n}-{i}", Each))
                        .Append(AppendInTurnAsync(node, "52/shared", Each))
            )
        );

        var read = await AllAsync(nodes[0]);
        var total = nodes.Length * (Streams + 1) * Each;
        Assert.Equal(Enumerable.Range(1, total).Select(i => (long)i), read.Select(record => record.Position));
        Assert.Equal(read.Select(record => record.Position - 1), read.Select(record => record.OwnerPrevious));
        Assert.Equal(nodes.Length * Each, read.Count(record => record.Stream is "52/shared"));
        Assert.Null((await ChainVerifier.VerifyAsync(nodes[1].Log, null, Cancellation)).Broken);
    }

    [Fact]
    public async Task Of_two_nodes_that_append_one_identity_one_wins()
    {
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync()];

        for (var i = 0; i < 20; i++)
        {
            var identity = Identity($"{i}");
            var results = await Task.WhenAll(
                nodes.Select(
                    (node, n) => AppendAsync(node, $"52/{i}-{n}", StreamHead.Empty, Record("a", identity)).AsTask()
                )
            );

            Assert.Single(results.OfType<AppendResult.Committed>());
            Assert.Single(results, new AppendResult.IdentityTaken(identity));
        }
    }

    [Fact]
    public async Task A_full_queue_refuses_and_takes_again_when_it_has_room()
    {
        using var held = await HeldWriter.OpenAsync(Database, new EventLogOptions { QueueAppendsMax = 4 });
        // The append that holds the writer still counts.
        var queued = Enumerable.Range(0, 3).Select(i => CommitAsync(held.Database, $"52/{i}", "a")).ToList();

        await Assert.ThrowsAsync<LogFullException>(() => CommitAsync(held.Database, "61", "b"));

        held.Release();
        await Task.WhenAll(queued);
        await CommitAsync(held.Database, "61", "b");
    }

    [Fact]
    public async Task A_queue_full_of_bytes_refuses()
    {
        using var held = await HeldWriter.OpenAsync(Database, new EventLogOptions { QueueBytesMax = 100_000 });
        var large = Record("") with { Data = new byte[60_000] };
        var queued = CommitAsync(held.Database, "52", StreamHead.Empty, large);

        await Assert.ThrowsAsync<LogFullException>(() => CommitAsync(held.Database, "61", StreamHead.Empty, large));

        held.Release();
        await queued;
    }

    [Fact]
    public async Task An_append_larger_than_the_queue_passes_when_nothing_else_waits()
    {
        var database = await Database.OpenAsync(new EventLogOptions { QueueBytesMax = 1_000, GroupBytesMax = 1_000 });

        await CommitAsync(database, "52", StreamHead.Empty, Record("") with { Data = new byte[5_000] });
    }

    [Fact]
    public async Task Closing_writes_what_is_queued()
    {
        using var held = await HeldWriter.OpenAsync(Database, new EventLogOptions { GroupAppendsMax = 2 });
        var queued = Enumerable.Range(0, 5).Select(i => CommitAsync(held.Database, $"52/{i}", "a")).ToList();

        var closing = held.Database.Log.DisposeAsync();
        held.Release();
        await closing;

        Assert.Equal(5, (await Task.WhenAll(queued)).Length);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => CommitAsync(held.Database, "61", "late"));
        Assert.Equal(6, (await AllAsync(await Database.OpenAsync())).Count);
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_append()
    {
        using var held = await HeldWriter.OpenAsync(Database);
        using var impatience = new CancellationTokenSource();
        var append = new Append("52", StreamHead.Empty, [Record("a")]);
        var waiting = held.Database.Log.AppendAsync(append, impatience.Token).AsTask();
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var next = CommitAsync(held.Database, "61", "b");
        held.Release();
        Assert.Equal(3, (await next).Records[0].Position);
    }

    private static async Task AppendRunAsync(EventDatabase database, string stream, int count)
    {
        var head = StreamHead.Empty;
        for (var i = 0; i < count; i++)
        {
            head = (await CommitAsync(database, stream, head, Record($"{i}"))).Head;
        }
    }

    // Loads and tries again whenever the other node was faster.
    private static async Task AppendInTurnAsync(EventDatabase database, string stream, int count)
    {
        var head = StreamHead.Empty;
        while (count > 0)
        {
            if (await AppendAsync(database, stream, head, Record("shared")) is AppendResult.Committed committed)
            {
                head = committed.Head;
                count--;
                continue;
            }

            await foreach (var record in database.Log.ReadStreamAsync(stream, head.Version, Cancellation))
            {
                head = new StreamHead(record.Version, record.Hash);
            }
        }
    }
}
