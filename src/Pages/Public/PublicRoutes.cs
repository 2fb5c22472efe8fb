using Netralitas.Identity.Security;
using Netralitas.Pages.Minutes;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Language;
using Netralitas.Pages.Public.Proofs;

namespace Netralitas.Pages.Public;

/// <summary>What is open to anybody, and the minutes that lead there.</summary>
internal static class PublicRoutes
{
    private const string Indonesian = "/public";
    private const string English = "/public/en";

    /// <summary>The address of the public page in a language: each has its own, so that anybody may keep it.</summary>
    public static string PathOf(PageTongue tongue) => tongue == PageTongue.English ? English : Indonesian;

    /// <summary>Adds what these pages need.</summary>
    public static void AddPublic(this IServiceCollection services) => services.AddSingleton<PublicPageCache>();

    /// <summary>Maps them.</summary>
    public static void MapPublic(this RouteGroupBuilder pages)
    {
        pages
            .MapGet("/agencies/{agency}/minutes", MinutesPageHandler.ShowAsync)
            .RequireAuthorization(Policies.OwnAgency);
        pages.MapGet("/public/proofs/{agency}", PublicProofPageHandler.ShowAsync).AllowAnonymous();
        foreach (var tongue in (PageTongue[])[PageTongue.Indonesian, PageTongue.English])
        {
            pages
                .MapGet(
                    PathOf(tongue),
                    (HttpContext http, PageScope scope, PublicPageCache cache) =>
                        cache.AnswerAsync(http, scope.Election)
                )
                .AllowAnonymous()
                .WithMetadata(new OwnLanguage(tongue));
        }
    }
}
