using System.Globalization;
using Netralitas.Grains.Lists;

namespace Netralitas.Pages.Parts.Lists;

/// <summary>Which part of a list a page shows.</summary>
/// <param name="Total">How many match.</param>
/// <param name="From">Number of the first one shown, from 1; 0 if none is.</param>
/// <param name="To">Number of the last one shown.</param>
/// <param name="Previous">Cursor of the part before; empty for the first part, null if there is none.</param>
/// <param name="Next">Cursor of the part after; null if there is none.</param>
public sealed record ListSlice(int Total, int From, int To, string? Previous, string? Next)
{
    /// <summary>The part that is asked for, and what is in it.</summary>
    /// <param name="matching">The whole list.</param>
    /// <param name="page">What is asked for.</param>
    /// <param name="seen">How many stand before it.</param>
    public static (ListSlice Slice, IReadOnlyList<T> Shown) Of<T>(IReadOnlyList<T> matching, ListPage page, long seen)
    {
        var skipped = (int)Math.Min(seen, matching.Count);
        IReadOnlyList<T> shown = [.. matching.Skip(skipped).Take(page.Limit)];
        var end = skipped + shown.Count;
        var before = Math.Max(0, skipped - page.Limit);
        var slice = new ListSlice(
            matching.Count,
            shown.Count == 0 ? 0 : skipped + 1,
            end,
            skipped == 0 ? null
                : before == 0 ? ""
                : CursorAfter(before),
            end < matching.Count ? CursorAfter(end) : null
        );
        return (slice, shown);
    }

    private static string CursorAfter(int count) => ListPage.CursorAfter(count.ToString(CultureInfo.InvariantCulture));
}
