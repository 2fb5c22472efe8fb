using Netralitas.Identity.Security;

namespace Netralitas.Pages.Administration.Accounts;

/// <summary>Accounts in the hands of administrators.</summary>
public static class AccountAdminRoutes
{
    /// <summary>The list.</summary>
    public const string Path = "/admin/accounts";

    private const string One = "{login}";

    /// <summary>Adds the pages.</summary>
    public static void MapAccounts(this RouteGroupBuilder pages)
    {
        var accounts = pages.MapGroup(Path).RequireAuthorization(Policies.Administrator);
        accounts.MapGet("", AccountListPageHandler.ShowAsync);
        accounts.MapPost("", AccountListPageHandler.CreateAsync);
        accounts.MapGet(One, AccountAdminPageHandler.ShowAsync);
        accounts.MapPost(One, AccountAdminPageHandler.ChangeAsync);
        accounts.MapPost(One + "/disable", AccountAdminPageHandler.DisableAsync);
        accounts.MapPost(One + "/enable", AccountAdminPageHandler.EnableAsync);
        accounts.MapPost(One + "/link", AccountAdminPageHandler.MakeLinkAsync);
        accounts.MapPost(One + "/end-sessions", AccountAdminPageHandler.EndSessionsAsync);
    }

    /// <summary>The page of one account.</summary>
    public static string Of(string login) => $"{Path}/{login}";
}
