using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.SignIn;

namespace Netralitas.Pages.Administration.Accounts;

/// <summary>Shows the one-time link of an account, once.</summary>
public sealed partial class AccountLinkPage
{
    /// <summary>Makes a link and shows it.</summary>
    internal static async Task<IResult> MakeAsync(HttpContext http, AccountRegister register, string login, string name)
    {
        var token = await register.MakeLinkAsync(login, Caller.Of(http).KeyId, http.RequestAborted);
        var link = $"{http.Request.Scheme}://{http.Request.Host}{SignInRoutes.Invitation}/{token}";
        return PageResult.Of<AccountLinkPage, AccountLinkModel>(new AccountLinkModel(login, name, link));
    }
}

/// <summary>A link to hand on.</summary>
/// <param name="Login">The account.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Link">The address.</param>
public sealed record AccountLinkModel(string Login, string Name, string Link);
