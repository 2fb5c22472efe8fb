using System.Collections.Concurrent;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Nation;

/// <summary>
/// Every agency's line, in memory: what lists, sums and live pages read. Only <see cref="AgencyProjection"/> writes; anybody
/// reads. A line is replaced only by one of a later position.
/// </summary>
public sealed class AgencyList
{
    private readonly ConcurrentDictionary<AgencyId, AgencyLine> lines = new();
    private readonly ReachedPosition reached = new();

    /// <summary>A list with every regional government on it, none of which has said anything.</summary>
    public AgencyList(RegionCatalogue regions)
    {
        foreach (var region in regions.All.Where(region => region.HasGovernment))
        {
            lines[region.Code] = AgencyLine.Of(Agency.Of(region));
        }
    }

    /// <summary>Every line, in no order.</summary>
    public IEnumerable<AgencyLine> Lines => lines.Select(pair => pair.Value);

    /// <summary>Log position up to which every line has everything; some may have more.</summary>
    public long Position => reached.Value;

    /// <summary>Completes at the next change after the call.</summary>
    public Task NextChange => reached.NextChange;

    /// <summary>An agency's line, or null.</summary>
    public AgencyLine? Find(AgencyId agency) => lines.GetValueOrDefault(agency);

    /// <summary>Waits, no longer than <paramref name="wait"/>, until the list holds a log position; false if it does not yet.</summary>
    public Task<bool> ReachAsync(long wanted, TimeSpan wait, TimeProvider clock, CancellationToken cancellation) =>
        reached.ReachAsync(wanted, wait, clock, cancellation);

    /// <summary>Replaces an agency's line, if this one is later.</summary>
    internal void Put(AgencyLine line)
    {
        var kept = lines.AddOrUpdate(line.Id, line, (_, old) => line.Position > old.Position ? line : old);
        if (ReferenceEquals(kept, line))
        {
            reached.Signal();
        }
    }

    /// <summary>Says up to where everything has been taken in.</summary>
    internal void MoveTo(long position) => reached.MoveTo(position);
}
