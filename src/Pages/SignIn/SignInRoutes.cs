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
        pages.MapGet(SignInAddress.Path, SignInPageHandler.Show).Needs(Access.Open);
        pages.MapPost(SignInAddress.Path, SignInPageHandler.SendAsync).Needs(Access.Open);
        pages.MapPost(SignOut, SignOutHandler.SendAsync).Needs(Access.AnyKey);
        pages.MapGet(First + "/{token}", EnrolPageHandler.ShowFirstAsync).Needs(Access.Open);
        pages.MapPost(First + "/{token}", EnrolPageHandler.SendFirstAsync).Needs(Access.Open);
        pages.MapGet(Invitation + "/{token}", EnrolPageHandler.ShowInvitationAsync).Needs(Access.Open);
        pages.MapPost(Invitation + "/{token}", EnrolPageHandler.SendInvitationAsync).Needs(Access.Open);
    }
}
