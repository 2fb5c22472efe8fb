using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Problems;

/// <summary>A query parameter that breaks its rule, as a problem.</summary>
public static class QueryProblem
{
    /// <summary>The problem.</summary>
    public static Problem Of(string name, string id, string en) => Of(QueryRejection.Of(name, id, en));

    /// <summary>The problem of one that must be one of several words.</summary>
    public static Problem OneOf(string name, string words) => Of(QueryRejection.OneOf(name, words));

    /// <summary>What was read of a query, or the problem of what was refused.</summary>
    public static (T? Read, Problem? Problem) Of<T>((T? Read, Rejection? Refused) read)
        where T : class => (read.Read, read.Refused is { } refused ? Of(refused) : null);

    /// <summary>The problem of a rejection.</summary>
    public static Problem Of(Rejection refused) => new(StatusCodes.Status400BadRequest, refused);
}
