using Netralitas.Identity.Security;

namespace Netralitas.Pages.Account;

/// <summary>What people see and change of their own account.</summary>
public static class AccountRoutes
{
    /// <summary>The page.</summary>
    public const string Path = "/account";

    /// <summary>Ends one session.</summary>
    public const string EndSession = Path + "/sessions/end";

    /// <summary>Ends every session.</summary>
    public const string EndAll = Path + "/sessions/end-all";

    /// <summary>Changes the password.</summary>
    public const string Password = Path + "/password";

    /// <summary>Changes the authenticator.</summary>
    public const string Code = Path + "/code";

    /// <summary>Makes new recovery codes.</summary>
    public const string Recovery = Path + "/recovery";

    /// <summary>Adds the pages.</summary>
    public static void MapAccount(this RouteGroupBuilder pages)
    {
        pages.MapGet(Path, AccountPageHandler.ShowAsync).RequireAuthorization(Policies.AnyCaller);
        pages.MapPost(EndSession, OwnSessionsHandler.EndAsync).RequireAuthorization(Policies.AnyCaller);
        pages.MapPost(EndAll, OwnSessionsHandler.EndAllAsync).RequireAuthorization(Policies.AnyCaller);
        pages.MapPost(Password, OwnCredentialsHandler.ChangePasswordAsync).RequireAuthorization(Policies.AnyCaller);
        pages.MapGet(Code, OwnCredentialsHandler.ShowCode).RequireAuthorization(Policies.AnyCaller);
        pages.MapPost(Code, OwnCredentialsHandler.ChangeCodeAsync).RequireAuthorization(Policies.AnyCaller);
        pages.MapPost(Recovery, OwnCredentialsHandler.ChangeRecoveryAsync).RequireAuthorization(Policies.AnyCaller);
    }
}
