using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.EventLog;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Identity.Tests.Sessions;

public sealed class StolenDatabaseTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_database_holds_no_password_no_secret_no_token_and_no_key_of_forms_in_the_open()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        await person.Browser.GetAsync("/account");
        var cookie = person
            .Browser.Cookies.GetCookies(node.Http.BaseAddress!)
            .Single(each => each.Name == "netralitas");
        var people = node.Services.GetRequiredService<EventDatabase>().People;

        var account = (await people.Accounts.FindAsync(person.Login, Cancellation))!;
        var held = new StringBuilder(account.ToString());
        foreach (var session in await people.Sessions.ListAsync(0, Cancellation))
        {
            held.Append(Convert.ToBase64String(session.Hash.Span));
        }

        var keys = await people.DataKeys.ListAsync(Cancellation);
        held.AppendJoin('\n', keys);
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains("<sealed", key, StringComparison.Ordinal));
        Assert.All(keys, key => Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal));
        Assert.DoesNotContain(SignedInPeople.Password, held.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(cookie.Value[20..60], held.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToBase64String(person.Secret),
            Convert.ToBase64String(account.CodeSecret!.Value.Span),
            StringComparison.Ordinal
        );
        Assert.Equal(-1, account.CodeSecret!.Value.Span.IndexOf(person.Secret));
    }

    [Fact]
    public async Task A_sealed_secret_opens_for_its_account_and_its_installation_alone()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var sealedSecret = (
            await node.Services.GetRequiredService<IAccountStore>().FindAsync(person.Login, Cancellation)
        )!
            .CodeSecret!
            .Value;
        var keys = node.Services.GetRequiredService<AccountKeys>();

        Assert.Equal(person.Secret, keys.CodesOf(person.Login).Open(LocalSignIn.CodeType, sealedSecret.Span));
        Assert.Throws<FormatException>(() => keys.CodesOf("lain").Open(LocalSignIn.CodeType, sealedSecret.Span));
        var other = new AccountKeys(RandomNumberGenerator.GetBytes(32));
        Assert.Throws<FormatException>(() => other.CodesOf(person.Login).Open(LocalSignIn.CodeType, sealedSecret.Span));
    }
}
