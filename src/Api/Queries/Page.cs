using System.Globalization;
using Netralitas.Grains.Lists;

namespace Netralitas.Api.Queries;

/// <summary>One page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Cursor">Asks for the next page; null on the last one.</param>
internal sealed record Page<T>(IEnumerable<T> Items, string? Cursor);

/// <summary>Pages of lists whose cursor counts items.</summary>
internal static class Page
{
    // Lines move while pages are read; a page still never repeats the one before for long.
    public static Page<TShown> Of<T, TShown>(IReadOnlyList<T> all, ListPage page, long seen, Func<T, TShown> show)
    {
        var skipped = (int)Math.Min(seen, int.MaxValue);
        var shown = all.Skip(skipped).Take(page.Limit).Select(show).ToList();
        var end = skipped + shown.Count;
        return new Page<TShown>(
            shown,
            end < all.Count ? ListPage.CursorAfter(end.ToString(CultureInfo.InvariantCulture)) : null
        );
    }
}
