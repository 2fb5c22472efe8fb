using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Nodes;

public abstract class DatabaseNodeStoreTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : DatabaseNodeStoreTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseNodeStoreTests(new PostgresTestDatabase());

    [Fact]
    public async Task A_node_is_listed_as_it_was_last_seen()
    {
        var nodes = (await Database.OpenAsync()).Nodes;
        var (first, other) = (Beat("b"), Beat("a"));
        await nodes.BeatAsync(first, Cancellation);
        await nodes.BeatAsync(other, Cancellation);
        var later = first with { SeenAt = Noon.AddSeconds(5), Position = 7 };

        await nodes.BeatAsync(later, Cancellation);

        Assert.Equal([other, later], await nodes.ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_node_that_stops_is_forgotten_and_so_is_one_not_seen_for_long()
    {
        var nodes = (await Database.OpenAsync()).Nodes;
        await nodes.BeatAsync(Beat("stopped"), Cancellation);
        await nodes.BeatAsync(Beat("silent"), Cancellation);
        await nodes.BeatAsync(Beat("there") with { SeenAt = Noon.AddDays(1) }, Cancellation);

        await nodes.RemoveAsync("stopped", Cancellation);
        await nodes.RemoveAsync("unknown", Cancellation);
        await nodes.RemoveUnseenAsync(Noon.AddDays(1), Cancellation);

        Assert.Equal("there", Assert.Single(await nodes.ListAsync(Cancellation)).Id);
    }

    [Fact]
    public async Task A_name_that_can_never_be_stored_is_refused()
    {
        var nodes = (await Database.OpenAsync()).Nodes;

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await nodes.BeatAsync(Beat("a") with { Name = "a\0b" }, Cancellation)
        );
    }

    [Fact]
    public async Task The_database_says_what_it_is_and_how_large()
    {
        var database = await Database.OpenAsync();

        Assert.Contains(database.Figures.Kind, (string[])["sqlite", "postgresql"]);
        Assert.True(await database.Figures.ReadBytesAsync(Cancellation) > 10_000);
    }

    private static NodeBeat Beat(string id) => new(id, $"mesin-{id}", "1.0", Noon.AddHours(-1), Noon, 3);
}
