using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Netralitas.Domain.Elections;
using Netralitas.Pages.Nation;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Live;

/// <summary>Renders parts by the very components that the pages are made of, without a request.</summary>
/// <param name="scopes">Makes what the components inject.</param>
/// <param name="elections">The elections there are.</param>
/// <param name="reader">Shows a moment as an address asks.</param>
/// <param name="logs">Where the renderer tells of faults.</param>
public sealed class LiveRenderer(
    IServiceScopeFactory scopes,
    ElectionCalendar elections,
    NationReader reader,
    ILoggerFactory logs
)
{
    /// <summary>The part that says when the figures were read, which alone is no news.</summary>
    public const string AsOf = "asof";

    private const string Stale = "stale";

    private static readonly (string Id, Type Component)[] Nation =
    [
        (AsOf, typeof(AsOfPart)),
        ("figures", typeof(FiguresPart)),
        ("map", typeof(MapPart)),
        ("provinces", typeof(ProvincesPart)),
        ("recent", typeof(RecentPart)),
        ("timeline", typeof(TimelinePart)),
        ("overdue", typeof(OverduePart)),
        ("gaps", typeof(GapsPart)),
    ];

    /// <summary>The parts of the nation's page.</summary>
    public Task<List<LivePart>> RenderAsync(LiveKey.Nation key, NationMoment moment)
    {
        var model = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Model"] = reader.Show(moment, key.Query),
        };
        return RenderAsync(key.Tongue, key.Election, Nation, ParameterView.FromDictionary(model));
    }

    /// <summary>What every page says of stale figures.</summary>
    public Task<List<LivePart>> RenderStaleAsync(PageTongue tongue) =>
        RenderAsync(tongue, elections.All[0].Id, [], ParameterView.Empty);

    private async Task<List<LivePart>> RenderAsync(
        PageTongue tongue,
        ElectionId election,
        IEnumerable<(string Id, Type Component)> components,
        ParameterView parameters
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var page = scope.ServiceProvider.GetRequiredService<PageScope>();
        page.Open(Request(tongue, election));
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parts = new List<LivePart>();
            foreach (var (id, component) in components)
            {
                var root = await renderer.RenderComponentAsync(component, parameters);
                parts.Add(new LivePart(id, root.ToHtmlString()));
            }

            var stale = await renderer.RenderComponentAsync<StaleNote>();
            parts.Add(new LivePart(Stale, stale.ToHtmlString()));
            return parts;
        });
    }

    // Parts read of their request only the language and the election: what they show is the same for everybody.
    private static DefaultHttpContext Request(PageTongue tongue, ElectionId election)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/";
        http.Request.QueryString = QueryString.Create("election", election.Value);
        http.Request.Headers.Cookie = $"{LanguageSwitch.Cookie}={tongue.Tag}";
        return http;
    }
}
