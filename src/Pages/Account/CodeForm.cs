using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Account;

/// <summary>The page on which somebody sets up another authenticator.</summary>
/// <param name="Login">Whose it is.</param>
/// <param name="Secret">Its secret.</param>
/// <param name="Protected">The same, as only this installation can make it.</param>
/// <param name="Fault">Why it was refused.</param>
public sealed record CodeForm(string Login, byte[] Secret, string Protected, Rejection? Fault);
