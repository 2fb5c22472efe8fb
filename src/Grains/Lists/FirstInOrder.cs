using System.Runtime.InteropServices;

namespace Netralitas.Grains.Lists;

/// <summary>
/// Puts only the beginning of a list in order. A page shows fifty lines of some ten thousand; sorting the rest would cost most
/// of what the page costs.
/// </summary>
public static class FirstInOrder
{
    /// <summary>
    /// Afterwards the first <paramref name="count"/> items are those that sorting everything would put there, in that order;
    /// the others follow in no order.
    /// </summary>
    /// <param name="items">The list.</param>
    /// <param name="count">How many are wanted; more than there are means all.</param>
    /// <param name="order">The order; no two items may be equal in it.</param>
    public static void Sort<T>(List<T> items, int count, Comparison<T> order)
    {
        var all = CollectionsMarshal.AsSpan(items);
        var first = Math.Min(count, all.Length);

        // All before `from` come before all after it, and all before `to` before the rest: the border is narrowed onto `first`.
        var (from, to) = (0, all.Length);
        while (from < first && first < to)
        {
            var border = from + Split(all[from..to], order);
            (from, to) = border < first ? (border + 1, to) : (from, border);
        }

        all[..first].Sort(order);
    }

    // Puts the middle item where it belongs, what comes before it on its left; its place.
    private static int Split<T>(Span<T> items, Comparison<T> order)
    {
        var last = items.Length - 1;
        (items[items.Length / 2], items[last]) = (items[last], items[items.Length / 2]);
        var border = 0;
        for (var at = 0; at < last; at++)
        {
            if (order(items[at], items[last]) < 0)
            {
                (items[at], items[border]) = (items[border], items[at]);
                border++;
            }
        }

        (items[border], items[last]) = (items[last], items[border]);
        return border;
    }
}
