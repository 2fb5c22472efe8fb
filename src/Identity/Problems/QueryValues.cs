namespace Netralitas.Identity.Problems;

/// <summary>Reads what a query gives.</summary>
public static class QueryValues
{
    /// <summary>The value of a parameter; null if it was left out or left empty.</summary>
    public static string? Given(this IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } text ? text : null;
}
