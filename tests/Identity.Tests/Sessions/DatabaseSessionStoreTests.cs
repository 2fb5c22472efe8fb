using Netralitas.Identity.Sessions;
using Netralitas.Identity.Tests.Accounts;
using Netralitas.Testing.Databases;

namespace Netralitas.Identity.Tests.Sessions;

public abstract class DatabaseSessionStoreTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : DatabaseSessionStoreTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseSessionStoreTests(new PostgresTestDatabase());

    [Fact]
    public async Task A_session_is_read_as_it_was_made_by_every_node()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        await one.AddAsync(Session(1), Cancellation);

        var found = Assert.Single(await two.ListAsync(0, Cancellation));

        Assert.Equivalent(Session(1) with { Revision = found.Revision }, found, strict: true);
    }

    [Fact]
    public async Task Use_is_noted_forwards_only_and_seen_by_who_reads_on()
    {
        var sessions = await OpenAsync();
        await sessions.AddAsync(Session(1), Cancellation);
        await sessions.AddAsync(Session(2), Cancellation);
        var known = (await sessions.ListAsync(0, Cancellation)).Max(session => session.Revision);

        await sessions.TouchAsync(new byte[] { 1 }, Noon.AddMinutes(5), Cancellation);
        await sessions.TouchAsync(new byte[] { 1 }, Noon.AddMinutes(3), Cancellation);

        var seen = (await sessions.ListAsync(known, Cancellation)).Single(session => session.Revision > known);
        Assert.Equal(Noon.AddMinutes(5), seen.SeenAt);
    }

    [Fact]
    public async Task A_session_ends_once()
    {
        var sessions = await OpenAsync();
        await sessions.AddAsync(Session(1), Cancellation);

        Assert.True(await sessions.EndAsync(new byte[] { 1 }, Noon.AddHours(1), Cancellation));
        Assert.False(await sessions.EndAsync(new byte[] { 1 }, Noon.AddHours(2), Cancellation));
        Assert.False(await sessions.EndAsync(new byte[] { 7 }, Noon, Cancellation));
        Assert.Equal(Noon.AddHours(1), (await sessions.ListAsync(0, Cancellation)).Single().EndedAt);
    }

    [Fact]
    public async Task All_of_an_account_end_but_the_one_that_is_kept()
    {
        var sessions = await OpenAsync();
        await sessions.AddAsync(Session(1), Cancellation);
        await sessions.AddAsync(Session(2), Cancellation);
        await sessions.AddAsync(Session(3) with { Login = "budi" }, Cancellation);

        await sessions.EndAllAsync("siti", new byte[] { 2 }, Noon, Cancellation);
        Assert.Equal([1], await EndedAsync(sessions));
        await sessions.EndAllAsync("siti", except: null, Noon, Cancellation);
        Assert.Equal([1, 2], await EndedAsync(sessions));
    }

    [Fact]
    public async Task Those_long_over_are_forgotten()
    {
        var sessions = await OpenAsync();
        await sessions.AddAsync(Session(1), Cancellation);
        await sessions.AddAsync(Session(2), Cancellation);
        await sessions.EndAsync(new byte[] { 2 }, Noon, Cancellation);

        await sessions.PurgeAsync(Noon.AddHours(1), Cancellation);
        Assert.Equal([1], (await sessions.ListAsync(0, Cancellation)).Select(session => session.Hash.Span[0]));
        await sessions.PurgeAsync(Noon.AddHours(13), Cancellation);
        Assert.Empty(await sessions.ListAsync(0, Cancellation));
    }

    private async Task<ISessionStore> OpenAsync() => (await Database.OpenAsync()).People.Sessions;

    private static async Task<IEnumerable<byte>> EndedAsync(ISessionStore sessions) =>
        (await sessions.ListAsync(0, Cancellation))
            .Where(session => session.EndedAt is not null)
            .Select(session => session.Hash.Span[0])
            .Order();

    private static StoredSession Session(byte hash) =>
        new(new byte[] { hash }, "siti", Noon, Noon, Noon.AddHours(12), EndedAt: null, "Firefox, Linux", "10.0.0.*", 0);
}
