using Netralitas.EventLog;
using Netralitas.Identity.Keys;
using Netralitas.Testing.Databases;

namespace Netralitas.Identity.Tests.Keys;

public abstract class DatabaseKeyStoreTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : DatabaseKeyStoreTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseKeyStoreTests(new PostgresTestDatabase());

    [Fact]
    public async Task Keys_are_listed_in_the_order_they_were_made_as_they_were_made()
    {
        var keys = (await Database.OpenAsync()).Keys;
        var operators = Key("z", Noon) with { Role = "verifier" };
        var agencies = Key("a", Noon) with { Agency = "81.72" };
        await keys.AddAsync(operators, Cancellation);
        await keys.AddAsync(agencies, Cancellation);

        Assert.Equivalent(new[] { operators, agencies }, await keys.ListAsync(Cancellation), strict: true);
    }

    [Fact]
    public async Task An_id_is_given_once()
    {
        var keys = (await Database.OpenAsync()).Keys;
        await keys.AddAsync(Key("a", Noon), Cancellation);

        await Assert.ThrowsAsync<ArgumentException>(async () => await keys.AddAsync(Key("a", Noon), Cancellation));
    }

    [Fact]
    public async Task A_revoked_key_stays_with_who_revoked_it()
    {
        var keys = (await Database.OpenAsync()).Keys;
        await keys.AddAsync(Key("a", Noon), Cancellation);

        Assert.True(await keys.RevokeAsync("a", "b", Noon.AddDays(1), Cancellation));

        var revoked = (await keys.ListAsync(Cancellation)).Single();
        Assert.Equal((Noon.AddDays(1), "b"), (revoked.RevokedAt, revoked.RevokedBy));
    }

    [Fact]
    public async Task A_key_is_revoked_once_and_only_if_it_exists()
    {
        var keys = (await Database.OpenAsync()).Keys;
        await keys.AddAsync(Key("a", Noon), Cancellation);
        await keys.RevokeAsync("a", "b", Noon, Cancellation);

        Assert.False(await keys.RevokeAsync("a", "c", Noon.AddDays(1), Cancellation));
        Assert.False(await keys.RevokeAsync("unknown", "c", Noon, Cancellation));
        Assert.Equal("b", (await keys.ListAsync(Cancellation)).Single().RevokedBy);
    }

    [Fact]
    public async Task Making_and_revoking_a_key_move_the_revision_and_reading_does_not()
    {
        var keys = (await Database.OpenAsync()).Keys;
        var empty = await keys.ReadRevisionAsync(Cancellation);
        await keys.AddAsync(Key("a", Noon), Cancellation);
        var made = await keys.ReadRevisionAsync(Cancellation);
        await keys.ListAsync(Cancellation);
        var listed = await keys.ReadRevisionAsync(Cancellation);
        await keys.RevokeAsync("a", "b", Noon, Cancellation);

        Assert.True(empty < made);
        Assert.Equal(made, listed);
        Assert.True(made < await keys.ReadRevisionAsync(Cancellation));
    }

    [Fact]
    public async Task A_secret_is_the_same_for_every_node_and_after_reopening()
    {
        EventDatabase[] nodes = [await Database.OpenAsync(), await Database.OpenAsync()];

        var secrets = await Task.WhenAll(
            nodes.Select(node => Task.Run(async () => await node.Keys.GetSecretAsync("session", Cancellation)))
        );
        var reopened = await (await Database.OpenAsync()).Keys.GetSecretAsync("session", Cancellation);

        Assert.Equal(32, reopened.Length);
        Assert.All(secrets, secret => Assert.Equal(reopened.ToArray(), secret.ToArray()));
    }

    [Fact]
    public async Task Secrets_of_two_names_differ()
    {
        var keys = (await Database.OpenAsync()).Keys;

        var session = await keys.GetSecretAsync("session", Cancellation);
        var webhook = await keys.GetSecretAsync("webhook", Cancellation);

        Assert.NotEqual(session.ToArray(), webhook.ToArray());
    }

    private static StoredKey Key(string id, DateTimeOffset createdAt) =>
        new(id, new byte[32], null, null, "HR system", createdAt, "start", null, null);
}
