using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Sessions;
using Netralitas.Pages.Account;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.SignIn;

/// <summary>
/// <c>/first/{token}</c> makes the first administrator; <c>/invitation/{token}</c> lets somebody set password and code of the
/// account they were given, or set them anew. Whoever is done is signed in, and shown the recovery codes once.
/// </summary>
internal static class EnrolPageHandler
{
    private static readonly Problem LinkOver = Problem.Of(
        StatusCodes.Status404NotFound,
        "link-over",
        "Tautan ini sudah dipakai atau kedaluwarsa. Tautan pertama dicetak lagi saat simpul dimulai ulang selama belum ada akun; tautan lain dibuat oleh administrator.",
        "This link was used or is over. The first link is printed again when the node is started while there is no account; others are made by an administrator."
    );

    public static Task<IResult> ShowFirstAsync(
        string token,
        HttpContext http,
        Enrolment enrolment,
        NewSecret secrets
    ) => ShowAsync(token, isFirst: true, http, enrolment, secrets);

    public static Task<IResult> ShowInvitationAsync(
        string token,
        HttpContext http,
        Enrolment enrolment,
        NewSecret secrets
    ) => ShowAsync(token, isFirst: false, http, enrolment, secrets);

    public static Task<IResult> SendFirstAsync(
        string token,
        HttpContext http,
        Enrolment enrolment,
        NewSecret secrets,
        SignInSession start,
        TimeProvider clock
    ) => SendAsync(token, isFirst: true, http, enrolment, secrets, start, clock);

    public static Task<IResult> SendInvitationAsync(
        string token,
        HttpContext http,
        Enrolment enrolment,
        NewSecret secrets,
        SignInSession start,
        TimeProvider clock
    ) => SendAsync(token, isFirst: false, http, enrolment, secrets, start, clock);

    private static async Task<IResult> ShowAsync(
        string token,
        bool isFirst,
        HttpContext http,
        Enrolment enrolment,
        NewSecret secrets
    ) =>
        await enrolment.FindAsync(token, isFirst, http.RequestAborted) is { } account
            ? Page(http, account, isFirst, secrets.Read(null, token), token, secrets, null)
            : new ProblemResult(LinkOver);

    private static async Task<IResult> SendAsync(
        string token,
        bool isFirst,
        HttpContext http,
        Enrolment enrolment,
        NewSecret secrets,
        SignInSession start,
        TimeProvider clock
    )
    {
        if (await enrolment.FindAsync(token, isFirst, http.RequestAborted) is not { } account)
        {
            return new ProblemResult(LinkOver);
        }

        var form = await PageForm.ReadAsync(http);
        account = isFirst ? ReadAccount(form, account) : account;
        var password = ReadPassword(form, account.Login);
        var secret = secrets.Read(form.Optional("secret", lengthMax: 1_000), token);
        var code = OneTimeCode.Tidy(form.Optional("code"));
        if (OneTimeCode.StepOf(secret, code, clock.GetUtcNow()) is not { } step)
        {
            form.Fail(NewSecret.CodeFault);
            return Page(http, account, isFirst, secret, token, secrets, form.Fault);
        }

        if (form.Fault is not null)
        {
            return Page(http, account, isFirst, secret, token, secrets, form.Fault);
        }

        var codes = isFirst
            ? await enrolment.MakeFirstAsync(account, token, password, secret, step, http.RequestAborted)
            : await enrolment.CompleteAsync(account.Login, token, password, secret, step, http.RequestAborted);
        if (codes is null)
        {
            return new ProblemResult(LinkOver);
        }

        await start.StartAsync(http, account.Login);
        return PageResult.Of<RecoveryPage, IReadOnlyList<string>>(codes);
    }

    private static StoredAccount ReadAccount(PageForm form, StoredAccount account)
    {
        var typed = form.Required("login");
        if (!AccountLogin.TryParse(typed, out var login))
        {
            form.Fail(AccountLogin.Fault);
        }

        return account with
        {
            Login = login ?? typed,
            Name = form.Required("name"),
        };
    }

    private static string ReadPassword(PageForm form, string login)
    {
        var password = form.Optional("password", PasswordRules.LengthMax) ?? "";
        if (PasswordRules.Check(password, form.Optional("again", PasswordRules.LengthMax) ?? "", login) is { } fault)
        {
            form.Fail(fault);
        }

        return password;
    }

    private static IResult Page(
        HttpContext http,
        StoredAccount account,
        bool isFirst,
        byte[] secret,
        string token,
        NewSecret secrets,
        Rejection? fault
    ) =>
        PageResult.Of<EnrolPage, EnrolForm>(
            new EnrolForm(
                http.Request.Path,
                account.Login,
                account.Name,
                isFirst,
                secret,
                secrets.Protect(secret, token),
                fault
            ),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
}
