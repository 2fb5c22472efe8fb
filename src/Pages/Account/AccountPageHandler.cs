using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Sessions;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Account;

/// <summary><c>/account</c>.</summary>
internal static class AccountPageHandler
{
    private const int HistoryMax = 30;

    public static Task<IResult> ShowAsync(
        HttpContext http,
        SessionCache book,
        ICredentialStore credentials,
        IAccountJournal journal
    ) => AnswerAsync(http, book, credentials, journal, fault: null);

    public static async Task<IResult> AnswerAsync(
        HttpContext http,
        SessionCache book,
        ICredentialStore credentials,
        IAccountJournal journal,
        Rejection? fault
    )
    {
        if (OpenSession.Of(http) is not { } session)
        {
            return new ProblemResult(AccountProblems.NoSession);
        }

        var login = session.Account.Login;
        var view = new AccountModel(
            session,
            book.Of(login),
            await credentials.CountRecoveryAsync(login, http.RequestAborted),
            await journal.ListAsync(login, HistoryMax, http.RequestAborted),
            fault
        );
        return PageResult.Of<AccountPage, AccountModel>(
            view,
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }
}
