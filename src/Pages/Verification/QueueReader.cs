using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;

namespace Netralitas.Pages.Verification;

/// <summary>The ceremonies that wait for an operator to look at their evidence, those reported first at the top.</summary>
/// <param name="ceremonies">Every ceremony's line.</param>
/// <param name="agencies">Every agency's line.</param>
/// <param name="regions">The provinces there are.</param>
internal sealed class QueueReader(CeremonyList ceremonies, AgencyList agencies, RegionCatalogue regions)
{
    // Who waits longest is looked at first, unless the reader wants another order.
    private const string OldestFirst = "reported";

    // More than any page shows of it after the one at hand.
    private const int ShownMax = 100;

    /// <summary>The queue as a query filters it, or why the query is none.</summary>
    /// <param name="query">The query.</param>
    /// <param name="election">The election.</param>
    /// <param name="at">The ceremony at hand, whose neighbours are wanted; null if none is.</param>
    public (ReviewQueue? Queue, Problem? Problem) Read(IQueryCollection query, ElectionId election, CeremonyId? at)
    {
        var (filter, problem) = QueryProblem.Of(CeremonyFilter.Read(query.Given, regions));
        if (filter is null)
        {
            return (null, problem);
        }

        var sort = query["sort"].ToString().Length > 0 ? filter.Sort : OldestFirst;
        var order = CeremonyOrder.Find(sort)!;
        var waiting = (filter with { IsAwaiting = true }).Find(ceremonies, agencies, election);
        var place = at is { } id && ceremonies.Find(id) is { } line ? waiting.Count(each => order(each, line) < 0) : 0;
        FirstInOrder.Sort(waiting, place + ShownMax, order);
        return (new ReviewQueue(waiting), null);
    }
}

/// <summary>The queue at a moment.</summary>
/// <param name="Lines">The ceremonies; those that are shown, and up to the one at hand and the next, are in order.</param>
public sealed record ReviewQueue(IReadOnlyList<CeremonyLine> Lines)
{
    /// <summary>The one before a ceremony; null if there is none, or it is not in the queue.</summary>
    public CeremonyId? Before(CeremonyId id) => At(IndexOf(id) - 1);

    /// <summary>The one after a ceremony, or the first if it is not in the queue (any more); null if there is none.</summary>
    public CeremonyId? After(CeremonyId id) => At(IndexOf(id) + 1);

    private CeremonyId? At(int index) => index >= 0 && index < Lines.Count ? Lines[index].Id : null;

    private int IndexOf(CeremonyId id)
    {
        for (var index = 0; index < Lines.Count; index++)
        {
            if (Lines[index].Id == id)
            {
                return index;
            }
        }

        return -1;
    }
}
