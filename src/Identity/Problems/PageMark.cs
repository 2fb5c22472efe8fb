namespace Netralitas.Identity.Problems;

/// <summary>Marks an endpoint whose answers are pages for people, its refusals too.</summary>
public sealed class PageMark
{
    private PageMark() { }

    /// <summary>The mark.</summary>
    public static PageMark Instance { get; } = new();

    /// <summary>Whether people read the answer to this request in a browser.</summary>
    public static bool IsOn(HttpContext http) =>
        http.GetEndpoint() is { } endpoint
            ? endpoint.Metadata.GetMetadata<PageMark>() is not null
            : !http.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)
                && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
