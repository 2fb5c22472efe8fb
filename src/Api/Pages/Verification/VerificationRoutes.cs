using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Reviews;
using Netralitas.Api.Security;

namespace Netralitas.Api.Pages.Verification;

/// <summary>The addresses of verification.</summary>
internal static class VerificationRoutes
{
    private const string Ceremony = "/agencies/{agency}/ceremonies/{slug}";

    public static void AddVerification(this IServiceCollection services)
    {
        services.AddSingleton<ReviewDecision>();
        services.AddSingleton<QueueReader>();
        services.AddSingleton<CeremonyAtHandReader>();
        services.AddScoped<ReviewHandlers>();
    }

    public static void MapVerification(this RouteGroupBuilder pages)
    {
        pages.MapGet("/verification", VerificationPageHandler.HandleAsync).Needs(Access.Verifier);
        pages.MapPost(Ceremony + "/verify", ReviewHandlers.VerifyAsync).Needs(Access.Verifier);
        pages.MapPost(Ceremony + "/return", ReviewHandlers.ReturnAsync).Needs(Access.Verifier);
    }
}
