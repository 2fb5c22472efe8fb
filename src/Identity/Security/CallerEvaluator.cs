using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Netralitas.Identity.Security;

/// <summary>
/// Asks callers who they are, and compares that with what an endpoint asks. Two things the framework's own way lacks. What is open
/// to everybody asks nobody: the public's pages are the same for all, looking at one keeps no session from ending, and the form to
/// sign in with is good whoever is signed in. And a good key costs next to nothing: the framework makes a handler, a ticket and a
/// context anew for each request, which for a single event is a tenth of all there is to do.
/// </summary>
/// <param name="authorization">Compares callers with what depends on more than who they are.</param>
/// <param name="ring">The keys that are good.</param>
internal sealed class CallerEvaluator(IAuthorizationService authorization, KeyCache ring)
    : PolicyEvaluator(authorization)
{
    private static readonly Task<AuthenticateResult> Unasked = Task.FromResult(AuthenticateResult.NoResult());

    private static readonly Task<PolicyAuthorizationResult> Granted = Task.FromResult(
        PolicyAuthorizationResult.Success()
    );

    /// <inheritdoc />
    public override Task<AuthenticateResult> AuthenticateAsync(AuthorizationPolicy policy, HttpContext context)
    {
        if (IsOpen(context))
        {
            return Unasked;
        }

        if (KeyHandler.Find(context.Request, ring) is not { } key)
        {
            return base.AuthenticateAsync(policy, context);
        }

        context.User = key.Principal;
        return key.Recognised;
    }

    /// <inheritdoc />
    public override Task<PolicyAuthorizationResult> AuthorizeAsync(
        AuthorizationPolicy policy,
        AuthenticateResult authenticationResult,
        HttpContext context,
        object? resource
    ) =>
        Caller.Find(context) is { } caller && policy.IsMetBy(caller)
            ? Granted
            : base.AuthorizeAsync(policy, authenticationResult, context, resource);

    /// <summary>Whether a request is for what is open to everybody.</summary>
    public static bool IsOpen(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
