using Netralitas.Domain.Rules;

namespace Netralitas.Pages.SignIn;

/// <summary>The page on which somebody sets password and code.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Login">The login, given or typed.</param>
/// <param name="Name">The name, given or typed.</param>
/// <param name="IsFirst">Whether login and name are chosen here.</param>
/// <param name="Secret">The secret for the authenticator.</param>
/// <param name="Protected">The same, as only this installation can make it.</param>
/// <param name="Fault">Why it was refused.</param>
public sealed record EnrolForm(
    string Action,
    string Login,
    string Name,
    bool IsFirst,
    byte[] Secret,
    string Protected,
    Rejection? Fault
);
