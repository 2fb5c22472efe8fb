using System.Data.Common;
using Netralitas.EventLog.Reading;
using Netralitas.EventLog.Sqlite;
using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Sqlite;

public sealed class SqliteReaderTests : LogTests, IAsyncDisposable
{
    private const string Positions = "SELECT position FROM records";

    private readonly SqliteStore store;
    private readonly LogReader reader;

    public SqliteReaderTests()
        : base(new SqliteTestDatabase())
    {
        store = new SqliteStore(File.File, new EventLogOptions { DatabaseTimeout = TimeSpan.FromSeconds(1) });
        reader = new LogReader(store);
    }

    private SqliteTestDatabase File => (SqliteTestDatabase)Database;

    [Fact]
    public async Task A_statement_is_kept_for_who_asks_it_again()
    {
        await FillAsync();

        var first = await CommandAsync();
        await reader.ReadPositionAsync(Cancellation);

        Assert.Same(first, await CommandAsync());
        Assert.Empty(first.Parameters);
    }

    [Fact]
    public async Task Each_question_is_answered_with_its_own_values()
    {
        var database = await FillAsync();
        await CommitAsync(database, "61", StreamHead.Empty, Record("by 61", Identity("a")));
        await CommitAsync(database, "62", StreamHead.Empty, Record("by 62", Identity("b")));

        Assert.Equal("by 61", Text((await reader.FindAsync(Identity("a"), Cancellation))!));
        Assert.Equal("by 62", Text((await reader.FindAsync(Identity("b"), Cancellation))!));
        Assert.Null(await reader.FindAsync(Identity("c"), Cancellation));
    }

    [Fact]
    public async Task Two_questions_at_once_have_a_reader_each()
    {
        await FillAsync();

        var other = await store.AskAsync(
            Positions,
            async outer => (Outer: outer, Inner: await CommandAsync()),
            Cancellation
        );

        Assert.NotSame(other.Outer.Connection, other.Inner.Connection);
    }

    [Fact]
    public async Task Who_stops_reading_half_way_keeps_neither_reader_nor_transaction()
    {
        await FillAsync();
        var before = await CommandAsync();

        await foreach (var record in reader.ReadAllAsync(0, Cancellation))
        {
            Assert.Equal(1, record.Position);
            break;
        }

        Assert.Same(before, await CommandAsync());
        await AssertNothingHoldsTheFileAsync();
    }

    [Fact]
    public async Task Who_stops_waiting_half_way_keeps_neither_reader_nor_transaction()
    {
        await FillAsync();
        var before = await CommandAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store
                .QueryAsync(
                    Positions,
                    [],
                    row =>
                    {
                        stop.Cancel();
                        return row.GetInt64(0);
                    },
                    stop.Token
                )
                .AsTask()
        );

        Assert.Same(before, await CommandAsync());
        await AssertNothingHoldsTheFileAsync();
    }

    [Fact]
    public async Task Who_cannot_read_a_row_keeps_neither_reader_nor_transaction()
    {
        await FillAsync();
        var before = await CommandAsync();

        await Assert.ThrowsAsync<FormatException>(() =>
            store.QueryAsync<long>(Positions, [], _ => throw new FormatException(), Cancellation).AsTask()
        );

        Assert.Same(before, await CommandAsync());
        await AssertNothingHoldsTheFileAsync();
    }

    [Fact]
    public async Task A_reader_whose_question_failed_is_closed_and_the_next_one_opened()
    {
        await FillAsync();
        var before = await CommandAsync();

        await Assert.ThrowsAsync<LogUnavailableException>(() =>
            store.QueryAsync("SELECT nothing FROM nowhere", [], row => row.GetInt64(0), Cancellation).AsTask()
        );

        Assert.Equal(200, await reader.ReadPositionAsync(Cancellation));
        Assert.NotSame(before.Connection, (await CommandAsync()).Connection);
    }

    [Fact]
    public async Task Statements_outlive_a_migration_by_another_process()
    {
        var database = await FillAsync();
        var before = await CommandAsync();

        await Database.TamperAsync("ALTER TABLE records ADD COLUMN note TEXT; CREATE INDEX later ON records (type)");

        Assert.Equal(200, await reader.ReadAllAsync(0, Cancellation).CountAsync(Cancellation));
        Assert.Same(before, await CommandAsync());
        await CommitAsync(database, "61", "after");
    }

    [Fact]
    public async Task A_question_that_writes_fails_while_someone_else_holds_the_file_and_works_again_after()
    {
        await FillAsync();
        const string Mark = "INSERT INTO marks (name, value) VALUES ('a', 'b')";
        await using (var other = await Database.ConnectDirectlyAsync())
        {
            await using var transaction = await other.BeginTransactionAsync(Cancellation);

            await Assert.ThrowsAsync<LogUnavailableException>(() =>
                store.ExecuteAsync(Mark, [], Cancellation).AsTask()
            );
            Assert.Equal(200, await reader.ReadPositionAsync(Cancellation));
        }

        Assert.Equal(1, await store.ExecuteAsync(Mark, [], Cancellation));
    }

    [Fact]
    public async Task A_file_that_is_overwritten_is_read_no_more()
    {
        var database = await Database.OpenAsync();
        // More than a reader keeps in memory.
        var large = Record("") with
        {
            Data = new byte[4 * 1024 * 1024],
        };
        await CommitAsync(database, "52", StreamHead.Empty, large, large);
        await CommandAsync();
        await database.Log.DisposeAsync();
        await AssertNothingHoldsTheFileAsync();
        await using (var stream = new FileStream(File.File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            await stream.WriteAsync(new byte[stream.Length], Cancellation);
        }

        await Assert.ThrowsAsync<LogUnavailableException>(() =>
            reader.ReadAllAsync(0, Cancellation).CountAsync(Cancellation).AsTask()
        );
    }

    [Fact]
    public async Task A_crowd_of_questions_leaves_only_so_many_readers_open()
    {
        await FillAsync();
        using var pool = new SqliteReaderPool(new SqliteFile(File.File, new EventLogOptions()));
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);

        var crowd = Enumerable
            .Range(0, 3 * SqliteReaderPool.KeptMax)
            .Select(_ => pool.AskAsync(Positions, _ => answer.Task).AsTask())
            .ToList();
        Assert.Equal(0, pool.Kept);
        answer.SetResult(1);
        await Task.WhenAll(crowd);

        Assert.Equal(SqliteReaderPool.KeptMax, pool.Kept);
    }

    [Fact]
    public async Task A_reader_that_comes_back_after_the_end_is_closed()
    {
        await FillAsync();
        var pool = new SqliteReaderPool(new SqliteFile(File.File, new EventLogOptions()));
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var late = pool.AskAsync(Positions, _ => answer.Task).AsTask();

        pool.Dispose();
        answer.SetResult(1);
        await late;

        Assert.Equal(0, pool.Kept);
    }

    [Fact]
    public async Task The_number_of_statements_a_reader_keeps_is_bounded()
    {
        await FillAsync();
        var first = await CommandAsync();

        for (var i = 0; i < 500; i++)
        {
            var number = (long)i;
            Assert.Equal(
                [number],
                await store.QueryAsync($"SELECT {number}", [], row => row.GetInt64(0), Cancellation)
            );
        }

        Assert.NotSame(first, await CommandAsync());
    }

    // The file is deleted once nobody has it open.
    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await store.DisposeAsync();
        await DisposeAsync();
    }

    private async Task<EventDatabase> FillAsync()
    {
        var database = await Database.OpenAsync();
        var records = Enumerable.Range(0, 200).Select(i => Record($"{i}")).ToArray();
        await CommitAsync(database, "52", StreamHead.Empty, records);
        return database;
    }

    private Task<DbCommand> CommandAsync() => store.AskAsync(Positions, Task.FromResult, Cancellation).AsTask();

    // With anybody still reading, the write-ahead log could be neither folded in whole nor emptied.
    private async Task AssertNothingHoldsTheFileAsync()
    {
        Assert.Equal(0L, await Database.TamperAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        Assert.Equal(0, new FileInfo($"{File.File}-wal").Length);
    }
}
