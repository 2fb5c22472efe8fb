using Netralitas.Domain.Elections;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>Lets ceremonies that cover the same elections share one list of them: there are few such lists, and many ceremonies.</summary>
internal sealed class KnownElections
{
    // Beyond these, a list is kept for its ceremony alone.
    private const int ListsMax = 32;

    private readonly List<IReadOnlyList<ElectionId>> lists = [];

    /// <summary>The list that stands for this one.</summary>
    public IReadOnlyList<ElectionId> Share(IReadOnlyList<ElectionId> elections)
    {
        foreach (var known in lists)
        {
            if (known.SequenceEqual(elections))
            {
                return known;
            }
        }

        if (lists.Count < ListsMax)
        {
            lists.Add(elections);
        }

        return elections;
    }
}
