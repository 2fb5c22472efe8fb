using Netralitas.Identity.Security;

namespace Netralitas.Pages.SignIn;

/// <summary>Where people sign in and out, and set their first password and code.</summary>
public static class SignInRoutes
{
    /// <summary>Where one signs out.</summary>
    public const string SignOut = "/sign-out";

    /// <summary>Where the first account is made; the link's token follows.</summary>
    public const string First = "/first";

    /// <summary>Where somebody who was given a link sets password and code; its token follows.</summary>
    public const string Invitation = "/invitation";

    /// <summary>Adds the pages.</summary>
    public static void MapSignIn(this RouteGroupBuilder pages)
    {
        pages.MapGet(SignInAddress.Path, SignInPageHandler.Show).AllowAnonymous();
        pages.MapPost(SignInAddress.Path, SignInPageHandler.SendAsync).AllowAnonymous();
        pages.MapPost(SignOut, SignOutHandler.SendAsync).RequireAuthorization(Policies.AnyCaller);
        pages.MapGet(First + "/{token}", EnrolPageHandler.ShowFirstAsync).AllowAnonymous();
        pages.MapPost(First + "/{token}", EnrolPageHandler.SendFirstAsync).AllowAnonymous();
        pages.MapGet(Invitation + "/{token}", EnrolPageHandler.ShowInvitationAsync).AllowAnonymous();
        pages.MapPost(Invitation + "/{token}", EnrolPageHandler.SendInvitationAsync).AllowAnonymous();
    }
}
