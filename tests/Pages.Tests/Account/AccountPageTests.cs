using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Account;

public sealed class AccountPageTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    private const string Other = "gajah minum air sungai";

    [Fact]
    public async Task Each_session_is_listed_and_one_is_ended_from_another()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        using var phone = new Browser(node.Http.BaseAddress!);
        (await phone.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(303);
        await person.Browser.GetAsync("/account");
        var ids = person
            .Browser.Page.Split("name=\"session\" value=\"")
            .Skip(1)
            .Select(rest => rest.Split('"')[0])
            .ToList();
        Assert.Equal(2, ids.Count);

        // The latest stands first: the phone's.
        (await person.Browser.SubmitAsync("/account/sessions/end", ("session", ids[0]))).Expect(303);

        (await phone.GetAsync("/account")).Expect(303);
        (await person.Browser.GetAsync("/account")).Expect(200);
    }

    [Fact]
    public async Task Nobody_ends_anothers_session()
    {
        var (one, two) = (await node.SignInAsync(OperatorRole.Viewer), await node.SignInAsync(OperatorRole.Viewer));
        await two.Browser.GetAsync("/account");
        var id = two.Browser.Field("session");
        await one.Browser.GetAsync("/account");

        await one.Browser.SubmitAsync("/account/sessions/end", ("session", id));

        (await two.Browser.GetAsync("/account")).Expect(200);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_this_session_too()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        using var phone = new Browser(node.Http.BaseAddress!);
        await phone.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode);
        await person.Browser.GetAsync("/account");

        (await person.Browser.SubmitAsync("/account/sessions/end-all")).Expect(303);

        (await phone.GetAsync("/account")).Expect(303);
        (await person.Browser.GetAsync("/account")).Expect(303);
    }

    [Fact]
    public async Task A_new_password_needs_the_present_one_and_ends_the_other_sessions()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        using var phone = new Browser(node.Http.BaseAddress!);
        await phone.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode);
        await person.Browser.GetAsync("/account");

        var wrong = await ChangeAsync(person, "salah sama sekali", Other, Other);
        Assert.Contains("password-wrong", wrong.Expect(422).Text, StringComparison.Ordinal);
        Assert.Contains(
            "password-differs",
            (await ChangeAsync(person, SignedInPeople.Password, Other, "lain")).Expect(422).Text,
            StringComparison.Ordinal
        );
        (await ChangeAsync(person, SignedInPeople.Password, Other, Other)).Expect(303);

        (await person.Browser.GetAsync("/account")).Expect(200);
        (await phone.GetAsync("/account")).Expect(303);
        var codes = person.Browser.RecoveryCodes();
        Assert.Empty(codes);
        (await phone.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(422);
    }

    [Fact]
    public async Task A_new_authenticator_takes_the_place_of_the_old_one()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        (await person.Browser.GetAsync("/account/code")).Expect(200);
        var secret = person.Browser.Secret();
        Assert.NotEqual(person.Secret, secret);

        var now = TimeProvider.System.GetUtcNow();
        var changed = await person.Browser.SubmitAsync(
            "/account/code",
            ("current", SignedInPeople.Password),
            ("secret", person.Browser.Field("secret")),
            ("code", OneTimeCode.At(secret, now))
        );
        changed.Expect(303);

        using var other = new Browser(node.Http.BaseAddress!);
        (await other.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(422);
        var next = OneTimeCode.At(secret, now.AddSeconds(30));
        (await other.SignInAsync(person.Login, SignedInPeople.Password, next)).Expect(303);
    }

    [Fact]
    public async Task New_recovery_codes_are_shown_once_and_end_the_old_ones()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var old = person.Browser.RecoveryCodes();
        await person.Browser.GetAsync("/account");

        (await person.Browser.SubmitAsync("/account/recovery", ("current", SignedInPeople.Password))).Expect(200);

        var codes = person.Browser.RecoveryCodes();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Empty(codes.Intersect(old));
        using var other = new Browser(node.Http.BaseAddress!);
        (await other.SignInAsync(person.Login, SignedInPeople.Password, old[0])).Expect(422);
        (await other.SignInAsync(person.Login, SignedInPeople.Password, codes[0])).Expect(303);
    }

    [Fact]
    public async Task A_key_has_no_account_to_show()
    {
        var key = await node.OperatorAsync();

        Assert.Contains(
            "session-required",
            (await key.GetAsync("/account")).Expect(403).Text,
            StringComparison.Ordinal
        );
    }

    private static Task<Answer> ChangeAsync(
        SignedInPeople.Person person,
        string current,
        string password,
        string again
    ) =>
        person.Browser.SubmitAsync("/account/password", ("current", current), ("password", password), ("again", again));
}
