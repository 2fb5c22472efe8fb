using Microsoft.AspNetCore.Authentication;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Account;

/// <summary>Ends sessions of one's own.</summary>
internal static class OwnSessionsHandler
{
    private const string Ended = "sessions-ended";

    public static async Task<IResult> EndAsync(HttpContext http, SessionCache book, AccountHistory history)
    {
        if (OpenSession.Of(http) is not { } session)
        {
            return new ProblemResult(AccountProblems.NoSession);
        }

        var form = await PageForm.ReadAsync(http);
        var login = session.Account.Login;
        if (await book.EndAsync(login, form.Required("session"), http.RequestAborted))
        {
            await history.NoteAsync(login, AccountWords.SignedOut, session.Caller.KeyId, null, http.RequestAborted);
        }

        return PageResult.SeeOther(AccountRoutes.Path, Ended);
    }

    public static async Task<IResult> EndAllAsync(HttpContext http, AccountRegister register)
    {
        if (OpenSession.Of(http) is not { } session)
        {
            return new ProblemResult(AccountProblems.NoSession);
        }

        await register.SignOutEverywhereAsync(
            session.Account.Login,
            except: null,
            session.Caller.KeyId,
            http.RequestAborted
        );
        await http.SignOutAsync(CallerSchemes.Session);
        return PageResult.SeeOther(SignInAddress.Path, "signed-out");
    }
}
