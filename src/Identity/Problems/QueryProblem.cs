using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Problems;

/// <summary>A query parameter that breaks its rule; the pointer names it as <c>?name</c>.</summary>
public static class QueryProblem
{
    /// <summary>The problem.</summary>
    public static Problem Of(string name, string id, string en) =>
        new(StatusCodes.Status400BadRequest, Rejection.Of("query-invalid", $"?{name}", id, en));

    /// <summary>The problem of one that must be one of several words.</summary>
    public static Problem OneOf(string name, string words) =>
        Of(name, $"'{name}' harus salah satu dari: {words}.", $"'{name}' must be one of: {words}.");
}
