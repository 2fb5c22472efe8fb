using Netralitas.Identity.Accounts;
using Netralitas.Identity.Tests.Sessions;
using Netralitas.Testing.Databases;

namespace Netralitas.Identity.Tests.Accounts;

public abstract class DatabaseAccountStoreTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : DatabaseAccountStoreTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseAccountStoreTests(new PostgresTestDatabase());

    [Fact]
    public async Task An_account_is_read_as_it_was_made()
    {
        var accounts = (await OpenAsync()).Accounts;
        var made = Account("siti") with
        {
            Issuer = "https://sso.example",
            Subject = "17",
            Password = "hash",
            CodeSecret = new byte[] { 1, 2, 3 },
            CodeStep = 9,
        };

        Assert.True(await accounts.TryAddAsync(made, Cancellation));

        var found = (await accounts.FindAsync("siti", Cancellation))!;
        Assert.Equivalent(made with { Revision = found.Revision }, found, strict: true);
        Assert.Equivalent(found, await accounts.FindAsync("https://sso.example", "17", Cancellation), strict: true);
        Assert.Null(await accounts.FindAsync("budi", Cancellation));
        Assert.Null(await accounts.FindAsync("https://other.example", "17", Cancellation));
    }

    [Fact]
    public async Task An_account_without_credentials_has_none()
    {
        var accounts = (await OpenAsync()).Accounts;
        await accounts.TryAddAsync(Account("siti"), Cancellation);

        var found = (await accounts.FindAsync("siti", Cancellation))!;

        Assert.Null(found.Password);
        Assert.Null(found.CodeSecret);
    }

    [Fact]
    public async Task A_login_is_given_once_and_so_is_a_providers_subject()
    {
        var accounts = (await OpenAsync()).Accounts;
        var vouched = Account("siti") with { Issuer = "https://sso.example", Subject = "17" };
        await accounts.TryAddAsync(vouched, Cancellation);

        Assert.False(await accounts.TryAddAsync(Account("siti"), Cancellation));
        Assert.False(await accounts.TryAddAsync(vouched with { Login = "siti-2" }, Cancellation));
        Assert.Single(await accounts.ListAsync(0, Cancellation));
    }

    [Fact]
    public async Task Of_nodes_that_make_a_first_account_at_once_one_does()
    {
        AccountStores[] nodes = [await OpenAsync(), await OpenAsync(), await OpenAsync()];

        var made = await Task.WhenAll(
            nodes.Select(
                (node, index) =>
                    Task.Run(async () => await node.Accounts.TryAddFirstAsync(Account($"admin{index}"), Cancellation))
            )
        );

        Assert.Single(made, each => each);
        Assert.Single(await nodes[0].Accounts.ListAsync(0, Cancellation));
        Assert.False(await nodes[1].Accounts.TryAddFirstAsync(Account("late"), Cancellation));
    }

    [Fact]
    public async Task What_changed_since_a_revision_is_listed_with_the_last_known()
    {
        var accounts = (await OpenAsync()).Accounts;
        await accounts.TryAddAsync(Account("siti"), Cancellation);
        await accounts.TryAddAsync(Account("budi"), Cancellation);
        var known = (await accounts.ListAsync(0, Cancellation)).Max(account => account.Revision);

        Assert.True(await accounts.ChangeAsync("siti", "Siti A.", "81.72", null, Noon.AddDays(1), "key", Cancellation));

        var changed = await accounts.ListAsync(known, Cancellation);
        Assert.Equal(["budi", "siti"], changed.Select(account => account.Login));
        var siti = changed[1];
        Assert.True(siti.Revision > known);
        Assert.Equal(("Siti A.", "81.72", null), (siti.Name, siti.Agency, siti.Role));
        Assert.Equal(
            (Noon, "start", Noon.AddDays(1), "key"),
            (siti.CreatedAt, siti.CreatedBy, siti.ChangedAt, siti.ChangedBy)
        );
        Assert.False(await accounts.ChangeAsync("nobody", "N", null, "viewer", Noon, "key", Cancellation));
    }

    [Fact]
    public async Task An_account_is_disabled_and_enabled_in_turns()
    {
        var accounts = (await OpenAsync()).Accounts;
        await accounts.TryAddAsync(Account("siti"), Cancellation);

        Assert.False(await accounts.EnableAsync("siti", Noon, "key", Cancellation));
        Assert.True(await accounts.DisableAsync("siti", Noon.AddHours(1), "key", Cancellation));
        Assert.False(await accounts.DisableAsync("siti", Noon.AddHours(2), "key", Cancellation));
        Assert.Equal(Noon.AddHours(1), (await accounts.FindAsync("siti", Cancellation))!.DisabledAt);
        Assert.True(await accounts.EnableAsync("siti", Noon.AddHours(3), "key", Cancellation));
        Assert.Null((await accounts.FindAsync("siti", Cancellation))!.DisabledAt);
    }

    private async Task<AccountStores> OpenAsync() => (await Database.OpenAsync()).People;

    private static StoredAccount Account(string login) =>
        StoredAccount.New(login, "Siti", agency: null, "verifier", Noon, "start");
}
