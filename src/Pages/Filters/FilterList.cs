using Microsoft.AspNetCore.Authorization;
using Netralitas.Domain.Rules;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Filters;

/// <summary>A list of this site whose views can be kept: nothing else is ever stored, so no kept address leads elsewhere.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Needs">What it asks for.</param>
public sealed record FilterList(string Path, BilingualText Name, AuthorizationPolicy Needs)
{
    private static readonly string[] Paths = ["/agencies", "/ceremonies", "/verification", "/overdue", "/cases"];

    // Where one is within a list, and what only this page told, is no part of the view.
    private static readonly string[] Passing = ["at", "cursor", "notice", "lang"];

    /// <summary>The lists, as the menu names them.</summary>
    public static IReadOnlyList<FilterList> All { get; } =
    [
        .. MenuItem
            .All.Where(item => Paths.Contains(item.Path, StringComparer.Ordinal))
            .Select(item => new FilterList(item.Path, item.Name, item.Needs)),
    ];

    /// <summary>The list of a path; null if it is none.</summary>
    public static FilterList? Find(string? path) => All.FirstOrDefault(list => list.Path == path);

    /// <summary>What of a query belongs to the view; a question mark alone if nothing does.</summary>
    public static string QueryOf(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query)
    {
        var kept = query
            .Where(pair => !Passing.Contains(pair.Key, StringComparer.Ordinal) && pair.Value.ToString().Length > 0)
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        var text = QueryString.Create(kept).ToString();
        return text.Length == 0 ? "?" : text;
    }
}
