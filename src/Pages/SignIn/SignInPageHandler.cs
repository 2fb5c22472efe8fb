using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Accounts.Oidc;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.SignIn;

/// <summary><c>/sign-in</c>: login, password and one-time code on one page, so that nothing tells which of them was wrong.</summary>
internal static class SignInPageHandler
{
    private static readonly Rejection Failed = Rejection.Of(
        "sign-in-failed",
        "",
        "Nama masuk, kata sandi, atau kode tidak cocok, atau terlalu sering gagal. Setelah lima kali gagal berturut-turut sebuah akun terkunci 15 menit, lalu makin lama.",
        "Login, password or code do not match, or it failed too often. After five failures in a row an account is locked for 15 minutes, then longer."
    );

    public static IResult Show(HttpContext http, OidcSettings settings) =>
        Page(settings, "", LocalPath.Of(http.Request.Query["to"]), null, StatusCodes.Status200OK);

    public static async Task<IResult> SendAsync(
        HttpContext http,
        LocalSignIn local,
        SignInSession start,
        OidcSettings settings
    )
    {
        if (!HasLocal(settings))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var form = await PageForm.ReadAsync(http);
        var (login, to) = (form.Optional("login") ?? "", LocalPath.Of(form.Optional("to", lengthMax: 2_000)));
        var account = await local.TryAsync(
            login,
            form.Optional("password", PasswordRules.LengthMax) ?? "",
            form.Optional("code") ?? "",
            NetworkOf.Shorten(http.Connection.RemoteIpAddress),
            http.RequestAborted
        );
        if (account is null)
        {
            return Page(settings, login, to, Failed, StatusCodes.Status422UnprocessableEntity);
        }

        await start.StartAsync(http, account.Login);
        return PageResult.SeeOther(to);
    }

    private static bool HasLocal(OidcSettings settings) => !settings.IsSet || settings.LocalToo;

    private static IResult Page(OidcSettings settings, string login, string to, Rejection? fault, int status) =>
        PageResult.Of<SignInPage, SignInForm>(
            new SignInForm(login, to, HasLocal(settings), settings.IsSet, fault),
            status
        );
}
