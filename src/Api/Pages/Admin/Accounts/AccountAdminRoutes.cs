using Netralitas.Api.Security;

namespace Netralitas.Api.Pages.Admin.Accounts;

/// <summary>Accounts in the hands of administrators.</summary>
public static class AccountAdminRoutes
{
    /// <summary>The list.</summary>
    public const string Path = "/admin/accounts";

    private const string One = Path + "/{login}";

    /// <summary>Adds the pages.</summary>
    public static void MapAccountAdministration(this RouteGroupBuilder pages)
    {
        pages.MapGet(Path, AccountListHandler.ShowAsync).Needs(Access.Administrator);
        pages.MapPost(Path, AccountListHandler.CreateAsync).Needs(Access.Administrator);
        pages.MapGet(One, AccountAdminHandler.ShowAsync).Needs(Access.Administrator);
        pages.MapPost(One, AccountAdminHandler.ChangeAsync).Needs(Access.Administrator);
        pages.MapPost(One + "/disable", AccountAdminHandler.DisableAsync).Needs(Access.Administrator);
        pages.MapPost(One + "/enable", AccountAdminHandler.EnableAsync).Needs(Access.Administrator);
        pages.MapPost(One + "/link", AccountAdminHandler.MakeLinkAsync).Needs(Access.Administrator);
        pages.MapPost(One + "/end-sessions", AccountAdminHandler.EndSessionsAsync).Needs(Access.Administrator);
    }

    /// <summary>The page of one account.</summary>
    public static string Of(string login) => $"{Path}/{login}";
}
