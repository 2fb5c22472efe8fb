using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Actors.Nation;
using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Problems;
using Netralitas.Api.Security;

namespace Netralitas.Api.Pages.Nation;

/// <summary><c>/</c>: the nation at a glance for operators; an agency is sent to its own page.</summary>
internal static class NationEndpoints
{
    /// <summary>Adds what the page needs.</summary>
    public static void AddNation(this IServiceCollection services)
    {
        services.TryAddSingleton<PledgePulse>();
        services.AddSingleton<RecentChanges>();
        services.AddSingleton<NationReader>();
    }

    /// <summary>Adds the page.</summary>
    public static void MapNation(this RouteGroupBuilder pages) => pages.MapGet("/", HandleAsync).Needs(Access.AnyKey);

    private static async Task<IResult> HandleAsync(HttpContext http, PageScope page, NationReader reader)
    {
        if (Caller.Of(http).Agency is { } own)
        {
            return PageResult.SeeOther(page.Link($"/agencies/{own}"));
        }

        var (query, problem) = NationQuery.Read(http.Request.Query);
        return problem is not null
            ? new ProblemResult(problem)
            : PageResult.Of<NationPage, NationModel>(
                await reader.ReadAsync(page.Election, query!, http.RequestAborted)
            );
    }
}
