using Netralitas.Actors.Ceremonies.Board;
using Netralitas.Actors.Nation;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;

namespace Netralitas.Api.Pages.Verification;

/// <summary>The ceremonies that wait for an operator to look at their evidence, those reported first at the top.</summary>
/// <param name="ceremonies">Every ceremony's line.</param>
/// <param name="agencies">Every agency's line.</param>
/// <param name="regions">The provinces there are.</param>
internal sealed class QueueReader(CeremonyBoard ceremonies, NationBoard agencies, RegionCatalogue regions)
{
    // Who waits longest is looked at first, unless the reader wants another order.
    private const string OldestFirst = "reported";

    /// <summary>The queue as a query filters it, or why the query is none.</summary>
    public (ReviewQueue? Queue, Problem? Problem) Read(IQueryCollection query, ElectionId election)
    {
        var (filter, problem) = CeremonyFilter.Read(query, regions);
        if (filter is null)
        {
            return (null, problem);
        }

        var ordered = query["sort"].ToString().Length > 0 ? filter : filter with { Sort = OldestFirst };
        return (new ReviewQueue(ordered.ApplyToAwaiting(ceremonies, agencies, election)), null);
    }
}

/// <summary>The queue at a moment.</summary>
/// <param name="Lines">The ceremonies, in order.</param>
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
