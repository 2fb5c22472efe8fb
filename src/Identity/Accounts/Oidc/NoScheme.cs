using Microsoft.AspNetCore.Authentication;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>
/// The framework's default scheme, which knows nobody: who calls is found by the edge's own rule, and the provider's scheme only
/// brings people in.
/// </summary>
public sealed class NoScheme : IAuthenticationHandler
{
    /// <summary>Its name.</summary>
    public const string Name = "none";

    /// <inheritdoc />
    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<AuthenticateResult> AuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

    /// <inheritdoc />
    public Task ChallengeAsync(AuthenticationProperties? properties) => Task.CompletedTask;

    /// <inheritdoc />
    public Task ForbidAsync(AuthenticationProperties? properties) => Task.CompletedTask;
}
