using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Sessions;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Account;

/// <summary>Changes what somebody proves themselves with; each change asks for the present password, whoever sits at the screen.</summary>
internal static class OwnCredentialsHandler
{
    private const string Saved = "saved";

    public static async Task<IResult> ChangePasswordAsync(
        HttpContext http,
        LocalSignIn local,
        Enrolment enrolment,
        SessionCache book,
        ICredentialStore credentials,
        IAccountJournal journal
    )
    {
        if (Refuse(http, out var session) is { } problem)
        {
            return problem;
        }

        var form = await PageForm.ReadAsync(http);
        var login = session.Account.Login;
        var password = form.Optional("password", PasswordRules.LengthMax) ?? "";
        if (PasswordRules.Check(password, form.Optional("again", PasswordRules.LengthMax) ?? "", login) is { } broken)
        {
            form.Fail(broken);
        }

        await ConfirmAsync(http, form, login, local);
        if (form.Fault is { } fault)
        {
            return await AccountPageHandler.AnswerAsync(http, book, credentials, journal, fault);
        }

        await enrolment.ChangePasswordAsync(login, password, session.Id, http.RequestAborted);
        return PageResult.SeeOther(AccountRoutes.Path, Saved);
    }

    public static IResult ShowCode(HttpContext http, NewSecret secrets) =>
        Refuse(http, out var session) ?? Page(session, secrets.Read(null, session.Id), secrets, fault: null);

    public static async Task<IResult> ChangeCodeAsync(
        HttpContext http,
        LocalSignIn local,
        Enrolment enrolment,
        NewSecret secrets,
        TimeProvider clock
    )
    {
        if (Refuse(http, out var session) is { } problem)
        {
            return problem;
        }

        var form = await PageForm.ReadAsync(http);
        var login = session.Account.Login;
        var secret = secrets.Read(form.Optional("secret", lengthMax: 1_000), session.Id);
        var code = OneTimeCode.Tidy(form.Optional("code"));
        var step = OneTimeCode.StepOf(secret, code, clock.GetUtcNow());
        if (step is null)
        {
            form.Fail(NewSecret.CodeFault);
        }

        await ConfirmAsync(http, form, login, local);
        if (form.Fault is { } fault)
        {
            return Page(session, secret, secrets, fault);
        }

        await enrolment.ChangeCodeAsync(login, secret, step!.Value, session.Id, http.RequestAborted);
        return PageResult.SeeOther(AccountRoutes.Path, Saved);
    }

    public static async Task<IResult> ChangeRecoveryAsync(
        HttpContext http,
        LocalSignIn local,
        Enrolment enrolment,
        SessionCache book,
        ICredentialStore credentials,
        IAccountJournal journal
    )
    {
        if (Refuse(http, out var session) is { } problem)
        {
            return problem;
        }

        var form = await PageForm.ReadAsync(http);
        await ConfirmAsync(http, form, session.Account.Login, local);
        return form.Fault is { } fault
            ? await AccountPageHandler.AnswerAsync(http, book, credentials, journal, fault)
            : PageResult.Of<RecoveryPage, IReadOnlyList<string>>(
                await enrolment.ChangeRecoveryAsync(session.Account.Login, http.RequestAborted)
            );
    }

    private static ProblemResult? Refuse(HttpContext http, out OpenSession session)
    {
        session = OpenSession.Of(http)!;
        return session is null ? new ProblemResult(AccountProblems.NoSession)
            : session.Account.Issuer is not null ? new ProblemResult(AccountProblems.NotLocal)
            : null;
    }

    // Last, and only if all else is right: each wrong one counts towards the account's lock.
    private static async Task ConfirmAsync(HttpContext http, PageForm form, string login, LocalSignIn local)
    {
        var current = form.Optional("current", PasswordRules.LengthMax) ?? "";
        var network = NetworkOf.Shorten(http.Connection.RemoteIpAddress);
        if (form.Fault is null && !await local.ConfirmAsync(login, current, network, http.RequestAborted))
        {
            form.Fail(AccountProblems.PasswordWrong);
        }
    }

    private static IResult Page(OpenSession session, byte[] secret, NewSecret secrets, Rejection? fault) =>
        PageResult.Of<CodePage, CodeForm>(
            new CodeForm(session.Account.Login, secret, secrets.Protect(secret, session.Id), fault),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
}
