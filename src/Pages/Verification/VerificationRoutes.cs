using Netralitas.Grains.Ceremonies;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Verification;

/// <summary>The queue of ceremonies to check, and the two decisions.</summary>
internal static class VerificationRoutes
{
    private const string Ceremony = "/agencies/{agency}/ceremonies/{slug}";

    /// <summary>Adds what the pages need.</summary>
    public static void AddVerification(this IServiceCollection services)
    {
        services.AddSingleton<ReviewDecision>();
        services.AddSingleton<QueueReader>();
        services.AddSingleton<CeremonyAtHandReader>();
        services.AddScoped<ReviewHandler>();
    }

    /// <summary>Adds the pages and their forms.</summary>
    public static void MapVerification(this RouteGroupBuilder pages)
    {
        pages.MapGet("/verification", VerificationPageHandler.ShowAsync).RequireAuthorization(Policies.Verifier);
        pages.MapPost(Ceremony + "/verify", ReviewHandler.VerifyAsync).RequireAuthorization(Policies.Verifier);
        pages.MapPost(Ceremony + "/return", ReviewHandler.ReturnAsync).RequireAuthorization(Policies.Verifier);
    }
}
