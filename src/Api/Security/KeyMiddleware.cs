using Netralitas.Api.Problems;

namespace Netralitas.Api.Security;

/// <summary>Finds out who calls, and refuses what they may not do, before an endpoint runs.</summary>
public static class KeyMiddleware
{
    private const string Scheme = "Bearer ";

    /// <summary>Says what an endpoint, or a group of them, asks of its caller.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, Access access)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new AccessNeeded(access));

    /// <summary>Adds it; put it after routing. An endpoint that says nothing needs any key.</summary>
    public static void UseKeys(this WebApplication app)
    {
        var ring = app.Services.GetRequiredService<KeyRing>();
        app.Use(
            (http, next) =>
            {
                var needed = http.GetEndpoint()?.Metadata.GetMetadata<AccessNeeded>()?.Access ?? Access.AnyKey;
                if (needed == Access.Open)
                {
                    return next(http);
                }

                var caller = Find(http.Request, ring);
                if (Refuse(caller, needed) is { } problem)
                {
                    if (caller is null && SignInAddress.For(http) is { } signIn)
                    {
                        http.Response.StatusCode = StatusCodes.Status303SeeOther;
                        http.Response.Headers.Location = signIn;
                        return Task.CompletedTask;
                    }

                    // What the page that says so may offer.
                    if (caller is not null)
                    {
                        http.Features.Set(caller);
                    }

                    return ProblemWriter.WriteAsync(http, problem);
                }

                http.Features.Set(caller);
                return next(http);
            }
        );
    }

    private static Caller? Find(HttpRequest request, KeyRing ring)
    {
        var header = request.Headers.Authorization.ToString().AsSpan();
        return
            header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && ApiKey.TryParse(header[Scheme.Length..].Trim(), out var key)
            ? ring.Find(key)
            : null;
    }

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
