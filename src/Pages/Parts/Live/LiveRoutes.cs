using Netralitas.Domain.Elections;
using Netralitas.Grains.Elections;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Nation;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Live;

/// <summary>
/// What open pages follow, as server-sent events: <c>/live/nation</c> sends the changed parts of the nation's page,
/// <c>/live/changes</c> names what changed. Each event's <c>data</c> is <c>{"position": …, "parts": {id: text, …}}</c>; its id
/// resumes by <c>Last-Event-ID</c>.
/// </summary>
internal static class LiveRoutes
{
    /// <summary>Adds what the streams need.</summary>
    public static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveMarks>();
        services.AddSingleton<LiveRenderer>();
        services.AddSingleton<LiveWatch>();
        services.AddSingleton<LiveStream>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveWatch>());
    }

    /// <summary>Adds the streams.</summary>
    public static void MapLive(this WebApplication app)
    {
        var streams = app.MapGroup("/live").ExcludeFromDescription();
        streams.MapGet("/nation", NationAsync).RequireAuthorization(Policies.Viewer);
        streams.MapGet("/changes", ChangesAsync).RequireAuthorization(Policies.AnyCaller);
    }

    private static Task NationAsync(HttpContext http, ElectionCalendar elections, LiveStream stream)
    {
        var (election, electionProblem) = QueryProblem.Of(ElectionQuery.Read(http.Request.Query.Given, elections));
        var (query, queryProblem) = NationQuery.Read(http.Request.Query);
        return (electionProblem ?? queryProblem) is { } problem
            ? ProblemWriter.WriteAsync(http, problem)
            : stream.SendAsync(http, new LiveKey.Nation(TongueOf(http), election!.Id, query!), Policies.Viewer);
    }

    private static Task ChangesAsync(HttpContext http, LiveStream stream)
    {
        var caller = Caller.Of(http);

        // An agency is told of its own cases by nobody: when any case changes says something of those it may not know of.
        var hasCases = caller.Agency is null && Policies.Cases.Admits(caller);
        var key = new LiveKey.Changes(TongueOf(http), caller.Agency, hasCases);
        return stream.SendAsync(http, key, hasCases ? Policies.Cases : Policies.AnyCaller);
    }

    private static PageTongue TongueOf(HttpContext http) => PageTongue.Of(http.Request.Cookies[LanguageSwitch.Cookie]);
}
