using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Silo.Hosting;

namespace Netralitas.Pages.Tests.Site;

/// <summary>An address people open in a browser, as the node itself has it.</summary>
/// <param name="Route">Its route.</param>
/// <param name="Needed">What it asks of its reader; nothing if it is open.</param>
internal sealed record PageRoute(RoutePattern Route, IReadOnlyList<AuthorizationPolicy> Needed)
{
    private readonly TemplateMatcher matcher = new(new RouteTemplate(Route), []);

    /// <summary>Every page, read from the node's own endpoints, so that none is forgotten.</summary>
    public static IReadOnlyList<PageRoute> All { get; }

    /// <summary>Every address that pages send forms to.</summary>
    public static IReadOnlyList<PageRoute> Sent { get; }

    static PageRoute() => (All, Sent) = (Read(HttpMethods.Get), Read(HttpMethods.Post));

    public string Pattern => "/" + Route.RawText!.TrimStart('/');

    /// <summary>Whether its answer is a file to keep and not a page: its address ends as a file's name does.</summary>
    public bool IsFile => Pattern.LastIndexOf('.') > Pattern.LastIndexOf('/');

    /// <summary>The one of a pattern.</summary>
    public static PageRoute Of(string pattern) => All.Single(each => each.Pattern == pattern);

    /// <summary>Whether a path is an address of the route.</summary>
    public bool Matches(string path) => matcher.TryMatch(path, []);

    private static IReadOnlyList<PageRoute> Read(string method)
    {
        var folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
        try
        {
            // Never started: only asked what it would answer.
            var app = (IEndpointRouteBuilder)SiloApp.Build([$"--Netralitas:Database={Path.Combine(folder, "log.db")}"]);
            return
            [
                .. app
                    .DataSources.SelectMany(source => source.Endpoints)
                    .OfType<RouteEndpoint>()
                    .Where(endpoint => endpoint.Metadata.GetMetadata<PageMark>() is not null && Has(endpoint, method))
                    .Where(endpoint => !IsScalars(endpoint))
                    .Select(endpoint => new PageRoute(endpoint.RoutePattern, NeededBy(endpoint)))
                    .OrderBy(page => page.Pattern, StringComparer.Ordinal),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A page that a library draws, of a document that has tests of its own.
    private static bool IsScalars(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith("/docs/", StringComparison.Ordinal);

    private static bool Has(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) ?? true;

    private static IReadOnlyList<AuthorizationPolicy> NeededBy(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? []
            : endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>();
}
