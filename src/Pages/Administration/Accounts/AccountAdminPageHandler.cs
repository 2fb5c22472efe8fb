using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Accounts;

/// <summary>
/// <c>/admin/accounts/{login}</c>. Nobody changes the role of, or disables, the account they are signed in with: so there is
/// always an administrator left.
/// </summary>
internal static class AccountAdminPageHandler
{
    private const int HistoryMax = 100;
    private const string Saved = "saved";

    private static readonly Problem Own = Problem.Of(
        StatusCodes.Status409Conflict,
        "account-own",
        "Peran dan keadaan akun Anda sendiri hanya dapat diubah administrator lain.",
        "Only another administrator can change your own account's role and state."
    );

    private static readonly Problem AtProvider = Problem.Of(
        StatusCodes.Status409Conflict,
        "account-at-provider",
        "Nama, peran, dan kata sandi akun ini ditentukan layanan masuk instansinya.",
        "Name, role and password of this account are its organisation's sign-in service's to say."
    );

    public static async Task<IResult> ShowAsync(
        string login,
        HttpContext http,
        IAccountStore accounts,
        IAccountJournal journal,
        SessionCache book
    ) =>
        await accounts.FindAsync(login, http.RequestAborted) is { } account
            ? await AnswerAsync(http, account, FieldsOf(account), journal, book, fault: null)
            : new ProblemResult(CommonProblems.NotFound);

    public static async Task<IResult> ChangeAsync(
        string login,
        HttpContext http,
        IAccountStore accounts,
        IAccountJournal journal,
        SessionCache book,
        AccountRegister register
    )
    {
        if (await accounts.FindAsync(login, http.RequestAborted) is not { } account)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        if (Refuse(http, account, needsLocal: true) is { } refused)
        {
            return refused;
        }

        var form = await PageForm.ReadAsync(http);
        var fields = AccountFields.Read(form, login);
        if (form.Fault is { } fault)
        {
            return await AnswerAsync(http, account, fields, journal, book, fault);
        }

        var by = Caller.Of(http).KeyId;
        await register.ChangeAsync(login, fields.Name, fields.Agency, fields.Role, by, http.RequestAborted);
        return PageResult.SeeOther(AccountAdminRoutes.Of(login), Saved);
    }

    public static Task<IResult> DisableAsync(
        string login,
        HttpContext http,
        IAccountStore accounts,
        AccountRegister register
    ) => DoAsync(login, http, accounts, needsLocal: false, by => register.DisableAsync(login, by, http.RequestAborted));

    public static Task<IResult> EnableAsync(
        string login,
        HttpContext http,
        IAccountStore accounts,
        AccountRegister register
    ) => DoAsync(login, http, accounts, needsLocal: false, by => register.EnableAsync(login, by, http.RequestAborted));

    public static async Task<IResult> MakeLinkAsync(
        string login,
        HttpContext http,
        IAccountStore accounts,
        AccountRegister register
    ) =>
        await accounts.FindAsync(login, http.RequestAborted) is not { } account
            ? new ProblemResult(CommonProblems.NotFound)
        : account.Issuer is not null ? new ProblemResult(AtProvider)
        : await AccountLinkPage.MakeAsync(http, register, login, account.Name);

    public static async Task<IResult> EndSessionsAsync(
        string login,
        HttpContext http,
        IAccountStore accounts,
        AccountRegister register
    )
    {
        if (await accounts.FindAsync(login, http.RequestAborted) is null)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        await register.SignOutEverywhereAsync(login, except: null, Caller.Of(http).KeyId, http.RequestAborted);
        return PageResult.SeeOther(AccountAdminRoutes.Of(login), "sessions-ended");
    }

    private static async Task<IResult> DoAsync(
        string login,
        HttpContext http,
        IAccountStore accounts,
        bool needsLocal,
        Func<string, Task<bool>> change
    )
    {
        if (await accounts.FindAsync(login, http.RequestAborted) is not { } account)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        if (Refuse(http, account, needsLocal) is { } refused)
        {
            return refused;
        }

        await change(Caller.Of(http).KeyId);
        return PageResult.SeeOther(AccountAdminRoutes.Of(login), Saved);
    }

    private static ProblemResult? Refuse(HttpContext http, StoredAccount account, bool needsLocal) =>
        IsOwn(http, account) ? new ProblemResult(Own)
        : needsLocal && account.Issuer is not null ? new ProblemResult(AtProvider)
        : null;

    private static bool IsOwn(HttpContext http, StoredAccount account) =>
        OpenSession.Of(http)?.Account.Login == account.Login;

    private static AccountFields FieldsOf(StoredAccount account) =>
        new(account.Login, account.Name, account.Role ?? "", account.Agency ?? "");

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        StoredAccount account,
        AccountFields typed,
        IAccountJournal journal,
        SessionCache book,
        Rejection? fault
    )
    {
        var view = new AccountAdminModel(
            account,
            IsOwn(http, account),
            book.Of(account.Login).Count,
            typed,
            await journal.ListAsync(account.Login, HistoryMax, http.RequestAborted),
            fault
        );
        return PageResult.Of<AccountAdminPage, AccountAdminModel>(
            view,
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }
}
