using Netralitas.Domain.Rules;

namespace Netralitas.Pages.SignIn;

/// <summary>The page one signs in on.</summary>
/// <param name="Login">What was typed as login.</param>
/// <param name="To">Where to go afterwards.</param>
/// <param name="HasLocal">Whether one may sign in with login and password.</param>
/// <param name="HasProvider">Whether one may sign in at a provider.</param>
/// <param name="Fault">Why it was refused.</param>
public sealed record SignInForm(string Login, string To, bool HasLocal, bool HasProvider, Rejection? Fault);
