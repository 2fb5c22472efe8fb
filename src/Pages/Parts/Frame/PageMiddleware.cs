using Microsoft.Net.Http.Headers;
using Netralitas.Identity.Problems;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>What every page has before its handler runs: its scope, its headers, and the switch of language.</summary>
public static class PageMiddleware
{
    // Nothing of a page comes from elsewhere, and nothing an agency wrote can run even if it ever stood there unescaped.
    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Adds it; put it after routing and before whoever refuses.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseWhen(PageMark.IsOn, pages => pages.UseResponseCompression());
        app.Use(
            (http, next) =>
            {
                if (!PageMark.IsOn(http))
                {
                    return next(http);
                }

                var problem = http.RequestServices.GetRequiredService<PageScope>().Open(http);
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                // As the framework sets it where a form is: it would warn of each page that says it otherwise.
                headers[HeaderNames.CacheControl] = "no-cache, no-store";
                if (LanguageSwitch.TryAnswer(http))
                {
                    return Task.CompletedTask;
                }

                return problem is null ? next(http) : ProblemWriter.WriteAsync(http, problem);
            }
        );
    }
}
