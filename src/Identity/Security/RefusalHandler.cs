using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Security;

/// <summary>
/// Answers who is refused: programs with a problem, people with a page or, if they only lack a session, with the way to sign in.
/// One for all schemes, as the schemes do not learn what a caller lacked.
/// </summary>
internal sealed class RefusalHandler : IAuthorizationMiddlewareResultHandler
{
    private static Problem KeyNeeded { get; } =
        Problem.Of(
            StatusCodes.Status401Unauthorized,
            "key-missing-or-invalid",
            "Sertakan kunci yang berlaku: Authorization: Bearer <kunci>.",
            "Send a valid key: Authorization: Bearer <key>."
        );

    /// <inheritdoc />
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    ) =>
        authorizeResult.Succeeded ? next(context)
        : authorizeResult.AuthorizationFailure is { } failure
            ? ProblemWriter.WriteAsync(
                context,
                failure.FailedRequirements.OfType<IExplainedRequirement>().First().Refusal
            )
        : AskAsync(context);

    private static Task AskAsync(HttpContext http)
    {
        if (SignInAddress.For(http) is not { } signIn)
        {
            return ProblemWriter.WriteAsync(http, KeyNeeded);
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = signIn;
        return Task.CompletedTask;
    }
}
