using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Keys;

public abstract class DatabaseCaseKeyStoreTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : DatabaseCaseKeyStoreTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseCaseKeyStoreTests(new PostgresTestDatabase());

    [Fact]
    public async Task The_first_candidate_becomes_the_key_and_later_ones_are_dropped()
    {
        var keys = (await Database.OpenAsync()).CaseKeys;

        var first = await keys.GetOrAddAsync("52/a", Candidate(1), Noon, Cancellation);
        var second = await keys.GetOrAddAsync("52/a", Candidate(2), Noon, Cancellation);

        AssertKey(1, first);
        AssertKey(1, second);
        AssertKey(1, await keys.FindAsync("52/a", Cancellation));
    }

    [Fact]
    public async Task A_stream_that_never_had_a_key_has_none()
    {
        var keys = (await Database.OpenAsync()).CaseKeys;
        await keys.GetOrAddAsync("52/a", Candidate(1), Noon, Cancellation);

        Assert.Null(await keys.FindAsync("52/b", Cancellation));
    }

    [Fact]
    public async Task Nodes_that_ask_at_the_same_time_get_the_same_key()
    {
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync()];

        for (var round = 0; round < 10; round++)
        {
            var stream = $"52/{round}";
            var got = await Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(i =>
                        Task.Run(async () =>
                            await nodes[i % 2].CaseKeys.GetOrAddAsync(stream, Candidate(i), Noon, Cancellation)
                        )
                    )
            );

            var stored = (await nodes[0].CaseKeys.FindAsync(stream, Cancellation))!.Wrapped!.Value;
            Assert.All(got, key => Assert.Equal(stored.ToArray(), key.Wrapped!.Value.ToArray()));
        }
    }

    [Fact]
    public async Task An_erased_key_stays_erased_and_says_since_when()
    {
        var keys = (await Database.OpenAsync()).CaseKeys;
        await keys.GetOrAddAsync("52/a", Candidate(1), Noon, Cancellation);
        await keys.GetOrAddAsync("52/b", Candidate(2), Noon, Cancellation);

        Assert.True(await keys.EraseAsync("52/a", "officer", Noon.AddDays(1), Cancellation));

        var erased = new CaseKey(null, Noon.AddDays(1));
        Assert.Equal(erased, await keys.FindAsync("52/a", Cancellation));
        Assert.Equal(erased, await keys.GetOrAddAsync("52/a", Candidate(3), Noon, Cancellation));
        Assert.Equal("officer", await Database.TamperAsync("SELECT erased_by FROM case_keys WHERE stream = '52/a'"));
        AssertKey(2, await keys.FindAsync("52/b", Cancellation));
    }

    [Fact]
    public async Task A_key_is_erased_once_and_only_if_there_is_one()
    {
        var keys = (await Database.OpenAsync()).CaseKeys;
        await keys.GetOrAddAsync("52/a", Candidate(1), Noon, Cancellation);
        await keys.EraseAsync("52/a", "officer", Noon, Cancellation);

        Assert.False(await keys.EraseAsync("52/a", "other", Noon.AddDays(1), Cancellation));
        Assert.False(await keys.EraseAsync("52/b", "other", Noon.AddDays(1), Cancellation));
        Assert.Equal(new CaseKey(null, Noon), await keys.FindAsync("52/a", Cancellation));
        Assert.Null(await keys.FindAsync("52/b", Cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(2_000)]
    public async Task Keys_of_many_streams_are_found_at_once(int count)
    {
        var keys = (await Database.OpenAsync()).CaseKeys;
        await Database.TamperAsync(
            """
            INSERT INTO case_keys (stream, wrapped, made_at)
            WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2100)
            SELECT '52/' || i, CAST('\x01' AS
            """
                + (Database is SqliteTestDatabase ? " BLOB" : " bytea")
                + "), 0 FROM n"
        );
        await keys.EraseAsync("52/0", "officer", Noon, Cancellation);
        var streams = Enumerable.Range(0, count).Select(i => $"52/{i}").ToList();

        var found = await keys.FindManyAsync([.. streams, "52/unknown"], Cancellation);

        Assert.Equal(streams.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new CaseKey(null, Noon), found["52/0"]);
        Assert.All(streams.Skip(1), stream => Assert.NotNull(found[stream].Wrapped));
    }

    [Fact]
    public async Task No_streams_have_no_keys()
    {
        var keys = (await Database.OpenAsync()).CaseKeys;

        Assert.Empty(await keys.FindManyAsync([], Cancellation));
    }

    [Fact]
    public async Task An_empty_candidate_is_refused()
    {
        var keys = (await Database.OpenAsync()).CaseKeys;

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await keys.GetOrAddAsync("52/a", ReadOnlyMemory<byte>.Empty, Noon, Cancellation)
        );
    }

    [Fact]
    public async Task A_failing_database_fails_every_question_about_keys()
    {
        var keys = (await Database.OpenAsync()).CaseKeys;
        await Database.TamperAsync("ALTER TABLE case_keys RENAME TO hidden");

        await FailsAsync(async () => await keys.GetOrAddAsync("52/a", Candidate(1), Noon, Cancellation));
        await FailsAsync(async () => await keys.FindAsync("52/a", Cancellation));
        await FailsAsync(async () => await keys.FindManyAsync(["52/a"], Cancellation));
        await FailsAsync(async () => await keys.EraseAsync("52/a", "officer", Noon, Cancellation));
    }

    private static byte[] Candidate(int seed) => [.. Enumerable.Repeat((byte)(seed + 1), 60)];

    private static void AssertKey(int seed, CaseKey? key)
    {
        Assert.Null(key!.ErasedAt);
        Assert.Equal(Candidate(seed), key.Wrapped!.Value.ToArray());
    }

    private static Task FailsAsync(Func<Task> question) => Assert.ThrowsAsync<LogUnavailableException>(question);
}
