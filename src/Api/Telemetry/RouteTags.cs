using System.Diagnostics;

namespace Netralitas.Api.Telemetry;

/// <summary>
/// Names each request's span by its route, never by its path: a path can hold what does not belong in a trace. A slug
/// chosen by an agency is not a person's number, but a mistyped address may be.
/// </summary>
public static class RouteTags
{
    /// <summary>Adds it; put it after routing.</summary>
    public static void UseRouteTags(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (Activity.Current is { } span)
                {
                    var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown";
                    span.DisplayName = $"{http.Request.Method} {route}";
                    span.SetTag("http.route", route);
                    span.SetTag("http.request.method", http.Request.Method);
                    http.Response.OnCompleted(() =>
                    {
                        span.SetTag("http.response.status_code", http.Response.StatusCode);
                        return Task.CompletedTask;
                    });
                }

                return next(http);
            }
        );
}
