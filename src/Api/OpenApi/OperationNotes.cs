namespace Netralitas.Api.OpenApi;

/// <summary>
/// What the document says of an operation beyond its signature. Bodies stand here and not in the framework's <c>Accepts</c>, which
/// would also refuse whoever sends JSON under another media type or none.
/// </summary>
internal sealed record OperationNotes
{
    /// <summary>The shape of the body by media type.</summary>
    public IReadOnlyList<(string MediaType, Type Shape)> Bodies { get; init; } = [];

    public string[] Query { get; init; } = [];

    public int[] Problems { get; init; } = [];

    public bool IsConditional { get; init; }
}

/// <summary>Makes notes at a route.</summary>
internal static class NotedRoutes
{
    /// <summary>The statuses of problems it answers with by itself, besides those of its callers, of the log and of the node.</summary>
    public static RouteHandlerBuilder MayRefuse(this RouteHandlerBuilder route, params int[] statuses) =>
        route.Note(notes => notes with { Problems = statuses });

    /// <summary>The parameters of its query.</summary>
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder route, params string[] query) =>
        route.Note(notes => notes with { Query = query });

    /// <summary>The body it reads by itself.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, params string[] mediaTypes) =>
        route.Note(notes =>
            notes with
            {
                Bodies =
                [
                    .. notes.Bodies,
                    .. mediaTypes.DefaultIfEmpty("application/json").Select(mediaType => (mediaType, typeof(T))),
                ],
            }
        );

    /// <summary>That it wants an <c>If-Match</c>.</summary>
    public static RouteHandlerBuilder WantsIfMatch(this RouteHandlerBuilder route) =>
        route.Note(notes => notes with { IsConditional = true });

    private static RouteHandlerBuilder Note(this RouteHandlerBuilder route, Func<OperationNotes, OperationNotes> note)
    {
        route.Add(endpoint =>
        {
            var notes = endpoint.Metadata.OfType<OperationNotes>().LastOrDefault() ?? new OperationNotes();
            endpoint.Metadata.Add(note(notes));
        });
        return route;
    }
}
