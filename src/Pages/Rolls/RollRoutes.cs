using Microsoft.AspNetCore.Mvc;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Export;

namespace Netralitas.Pages.Rolls;

/// <summary>The pages of an agency's roll.</summary>
internal static class RollRoutes
{
    private const string Path = "/agencies/{agency}/roll";

    /// <summary>Adds what they need.</summary>
    public static void AddRolls(this IServiceCollection services)
    {
        services.AddSingleton<RollSender>();
        services.AddScoped<RollPageHandler>();
    }

    /// <summary>Adds them to the pages.</summary>
    public static void MapRolls(this RouteGroupBuilder pages)
    {
        pages
            .MapGet(Path, (HttpContext http, string agency, RollPageHandler handler) => handler.ShowAsync(http, agency))
            .RequireAuthorization(Policies.OwnAgency);
        foreach (var format in ExportFormat.All)
        {
            pages
                .MapGet(
                    $"{Path}/template.{format.Extension}",
                    (HttpContext http, string agency, RollPageHandler handler) => handler.TemplateAsync(http, agency)
                )
                .WithMetadata(format)
                .RequireAuthorization(Policies.OwnAgency);
        }

        // A form larger than this is cut off by the server, before anybody reads it.
        var bounded = new RequestSizeLimitAttribute(RollLimits.FormBytesMax);
        pages
            .MapPost(
                Path,
                (HttpContext http, string agency, RollPageHandler handler) => handler.LookAsync(http, agency)
            )
            .WithMetadata(bounded)
            .RequireAuthorization(Policies.Agency)
            .RequireAuthorization(Policies.OwnAgency);
        pages
            .MapPost(
                $"{Path}/declare",
                (HttpContext http, string agency, RollPageHandler handler) => handler.DeclareAsync(http, agency)
            )
            .WithMetadata(bounded)
            .RequireAuthorization(Policies.Agency)
            .RequireAuthorization(Policies.OwnAgency);
    }
}
