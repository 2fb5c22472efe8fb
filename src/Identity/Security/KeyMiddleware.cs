using Netralitas.Identity.Problems;
using Netralitas.Identity.Sessions;

namespace Netralitas.Identity.Security;

/// <summary>Finds out who calls, and refuses what they may not do, before an endpoint runs.</summary>
public static class KeyMiddleware
{
    /// <summary>Says what an endpoint, or a group of them, asks of its caller.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, Access access)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new AccessNeeded(access));

    /// <summary>Adds it; put it after routing. An endpoint that says nothing needs any key.</summary>
    public static void UseKeys(this WebApplication app)
    {
        var callers = app.Services.GetRequiredService<CallerFinder>();
        app.Use(
            (http, next) =>
            {
                var needed = http.GetEndpoint()?.Metadata.GetMetadata<AccessNeeded>()?.Access ?? Access.AnyKey;
                if (needed == Access.Open || !callers.TryByKey(http.Request, out var caller))
                {
                    return GoOnAsync(http, next, callers, needed);
                }

                // With a key nothing is waited for, and no form is forged: ingest comes this way.
                http.Features.Set(caller);
                return Refuse(caller, needed) is { } refused ? RefuseAsync(http, refused) : next(http);
            }
        );
    }

    private static async Task GoOnAsync(HttpContext http, RequestDelegate next, CallerFinder callers, Access needed)
    {
        if (needed != Access.Open && await FindAsync(http, callers, needed) is { } refused)
        {
            await RefuseAsync(http, refused);
        }
        else if (ComesByItself(http, needed) && await CsrfGuard.CheckAsync(http) is { } forged)
        {
            await ProblemWriter.WriteAsync(http, forged);
        }
        else
        {
            await next(http);
        }
    }

    // Why the caller is refused; null if they are not. Who they are is known either way: the page that says so may offer
    // what is theirs.
    private static async ValueTask<Problem?> FindAsync(HttpContext http, CallerFinder callers, Access needed)
    {
        var caller = await callers.FindAsync(http);
        http.Features.Set(caller);
        return Refuse(caller, needed);
    }

    private static Task RefuseAsync(HttpContext http, Problem problem)
    {
        if (problem.Status != StatusCodes.Status401Unauthorized || SignInAddress.For(http) is not { } signIn)
        {
            return ProblemWriter.WriteAsync(http, problem);
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = signIn;
        return Task.CompletedTask;
    }

    // A key is sent by who means to; a cookie, or a form that needs neither, comes whoever had it sent.
    private static bool ComesByItself(HttpContext http, Access needed) =>
        needed == Access.Open ? PageMark.IsOn(http) : OpenSession.Of(http) is not null;

    private static Problem? Refuse(Caller? caller, Access needed) =>
        needed switch
        {
            _ when caller is null => Problem.Of(
                StatusCodes.Status401Unauthorized,
                "key-missing-or-invalid",
                "Sertakan kunci yang berlaku: Authorization: Bearer <kunci>.",
                "Send a valid key: Authorization: Bearer <key>."
            ),
            _ when CallerAccess.Includes(caller, needed) => null,
            Access.Agency => AgencyKeyNeeded,
            _ => RoleProblem.Of(RoleAccess.RolesWith(needed)),
        };

    private static Problem AgencyKeyNeeded { get; } =
        Problem.Of(
            StatusCodes.Status403Forbidden,
            "agency-key-required",
            "Hanya kunci instansi yang dapat mengirim peristiwa.",
            "Only an agency's key may send events."
        );
}
