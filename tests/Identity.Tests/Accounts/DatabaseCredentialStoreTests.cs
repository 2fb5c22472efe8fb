using Netralitas.Identity.Accounts;
using Netralitas.Identity.Tests.Sessions;
using Netralitas.Testing.Databases;

namespace Netralitas.Identity.Tests.Accounts;

public abstract class DatabaseCredentialStoreTests(TestDatabase fresh) : LogTests(fresh)
{
    private static readonly byte[] Hash = [1, 2, 3];

    public sealed class OnSqlite() : DatabaseCredentialStoreTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseCredentialStoreTests(new PostgresTestDatabase());

    [Fact]
    public async Task What_is_set_replaces_what_was_and_the_rest_stays()
    {
        var (people, credentials) = await OpenAsync();
        byte[][] codes =
        [
            [1],
            [2],
        ];
        Assert.True(await credentials.SetAsync("siti", "one", Hash, codes, Noon, "siti", Cancellation));
        await credentials.TryUseStepAsync("siti", 5, Cancellation);

        Assert.True(await credentials.SetAsync("siti", "two", null, null, Noon, "siti", Cancellation));
        var account = (await people.Accounts.FindAsync("siti", Cancellation))!;
        Assert.Equal(("two", 5L), (account.Password, account.CodeStep));
        Assert.Equal(Hash, account.CodeSecret!.Value.ToArray());
        Assert.Equal(2, await credentials.CountRecoveryAsync("siti", Cancellation));

        Assert.True(
            await credentials.SetAsync(
                "siti",
                null,
                new byte[] { 9 },
                [
                    [3],
                ],
                Noon,
                "siti",
                Cancellation
            )
        );
        account = (await people.Accounts.FindAsync("siti", Cancellation))!;
        Assert.Equal(("two", 0L), (account.Password, account.CodeStep));
        Assert.Equal(1, await credentials.CountRecoveryAsync("siti", Cancellation));
        Assert.False(await credentials.SetAsync("nobody", "x", null, null, Noon, "siti", Cancellation));
    }

    [Fact]
    public async Task A_failure_counts_only_on_top_of_those_that_were_seen()
    {
        var (people, credentials) = await OpenAsync();

        Assert.True(await credentials.TryCountFailureAsync("siti", 0, DateTimeOffset.UnixEpoch, Cancellation));
        Assert.False(await credentials.TryCountFailureAsync("siti", 0, Noon, Cancellation));
        Assert.True(await credentials.TryCountFailureAsync("siti", 1, Noon, Cancellation));

        var account = (await people.Accounts.FindAsync("siti", Cancellation))!;
        Assert.Equal((2, Noon), (account.Failures, account.LockedUntil));
        await credentials.ClearFailuresAsync("siti", Cancellation);
        account = (await people.Accounts.FindAsync("siti", Cancellation))!;
        Assert.Equal((0, DateTimeOffset.UnixEpoch), (account.Failures, account.LockedUntil));
    }

    [Fact]
    public async Task A_step_and_all_before_it_are_used_once()
    {
        var (_, credentials) = await OpenAsync();

        var used = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(async () => await credentials.TryUseStepAsync("siti", 7, Cancellation)))
        );

        Assert.Single(used, each => each);
        Assert.False(await credentials.TryUseStepAsync("siti", 6, Cancellation));
        Assert.True(await credentials.TryUseStepAsync("siti", 8, Cancellation));
    }

    [Fact]
    public async Task A_recovery_code_is_used_once_and_by_its_owner()
    {
        var (_, credentials) = await OpenAsync();
        await credentials.SetAsync("siti", null, null, [Hash], Noon, "siti", Cancellation);

        Assert.False(await credentials.TryUseRecoveryAsync("budi", Hash, Noon, Cancellation));
        Assert.True(await credentials.TryUseRecoveryAsync("siti", Hash, Noon, Cancellation));
        Assert.False(await credentials.TryUseRecoveryAsync("siti", Hash, Noon, Cancellation));
        Assert.Equal(0, await credentials.CountRecoveryAsync("siti", Cancellation));
    }

    [Fact]
    public async Task A_link_is_good_once_until_its_end()
    {
        var (_, credentials) = await OpenAsync();
        await credentials.AddLinkAsync(Link(Hash, "siti"), Cancellation);

        Assert.Equal("siti", (await credentials.FindLinkAsync(Hash, Noon, Cancellation))!.Login);
        Assert.Null(await credentials.FindLinkAsync(Hash, Noon.AddDays(1), Cancellation));
        Assert.False(await credentials.TryUseLinkAsync(Hash, Noon.AddDays(1), Cancellation));
        Assert.True(await credentials.TryUseLinkAsync(Hash, Noon, Cancellation));
        Assert.False(await credentials.TryUseLinkAsync(Hash, Noon, Cancellation));
        Assert.Null(await credentials.FindLinkAsync(Hash, Noon, Cancellation));
    }

    [Fact]
    public async Task A_new_link_ends_those_of_the_same_account_and_no_other()
    {
        var (_, credentials) = await OpenAsync();
        await credentials.AddLinkAsync(Link([1], "siti"), Cancellation);
        await credentials.AddLinkAsync(Link([2], null), Cancellation);
        await credentials.AddLinkAsync(Link([3], null), Cancellation);

        await credentials.AddLinkAsync(Link([4], "siti"), Cancellation);

        Assert.Null(await credentials.FindLinkAsync([1], Noon, Cancellation));
        Assert.Null((await credentials.FindLinkAsync([2], Noon, Cancellation))!.Login);
        Assert.NotNull(await credentials.FindLinkAsync([3], Noon, Cancellation));
        Assert.NotNull(await credentials.FindLinkAsync([4], Noon, Cancellation));
    }

    private async Task<(AccountStores People, ICredentialStore Credentials)> OpenAsync()
    {
        var people = (await Database.OpenAsync()).People;
        var account = StoredAccount.New("siti", "Siti", agency: null, "viewer", Noon, "start");
        await people.Accounts.TryAddAsync(account, Cancellation);
        return (people, people.Credentials);
    }

    private static AccountLink Link(byte[] hash, string? login) => new(hash, login, Noon, "start", Noon.AddDays(1));
}
