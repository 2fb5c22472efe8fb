using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Accounts;

/// <summary><c>/admin/accounts</c>: who may sign in, and a form for one more.</summary>
internal static class AccountListPageHandler
{
    private const int HistoryMax = 100;

    public static Task<IResult> ShowAsync(
        HttpContext http,
        IAccountStore accounts,
        IAccountJournal journal,
        SessionCache book
    ) => AnswerAsync(http, accounts, journal, book, AccountFields.None, fault: null);

    public static async Task<IResult> CreateAsync(
        HttpContext http,
        IAccountStore accounts,
        IAccountJournal journal,
        SessionCache book,
        AccountRegister register
    )
    {
        var form = await PageForm.ReadAsync(http);
        var fields = AccountFields.Read(form);
        var by = Caller.Of(http).KeyId;
        if (
            form.Fault is null
            && !await register.TryCreateAsync(
                fields.Login,
                fields.Name,
                fields.Agency,
                fields.Role,
                by,
                http.RequestAborted
            )
        )
        {
            form.Fail(AccountLogin.Taken);
        }

        return form.Fault is { } fault
            ? await AnswerAsync(http, accounts, journal, book, fields, fault)
            : await AccountLinkPage.MakeAsync(http, register, fields.Login, fields.Name);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        IAccountStore accounts,
        IAccountJournal journal,
        SessionCache book,
        AccountFields typed,
        Rejection? fault
    )
    {
        var all = await accounts.ListAsync(0, http.RequestAborted);
        var view = new AccountListModel(
            all,
            book.CountOpen(),
            await journal.ListAsync(null, HistoryMax, http.RequestAborted),
            typed,
            fault
        );
        return PageResult.Of<AccountListPage, AccountListModel>(
            view,
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }
}
