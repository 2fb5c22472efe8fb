using System.Collections.Concurrent;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>Every ceremony's line, in memory. Only <see cref="CeremonyProjection"/> writes; anybody reads.</summary>
public sealed class CeremonyList
{
    private readonly ConcurrentDictionary<AgencyId, AgencyCeremonies> agencies = new();
    private volatile AgencyCeremonies[] inOrder = [];
    private readonly ReachedPosition reached = new();
    private volatile bool isLoaded;
    private int count;

    /// <summary>Every line, in the order of the ids.</summary>
    public IEnumerable<CeremonyLine> Lines => inOrder.SelectMany(agency => agency.Lines);

    /// <summary>How many lines there are.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>
    /// Whether everything is on the list that was committed before this node started. Until then what it shows is too
    /// little, though right up to <see cref="Position"/>.
    /// </summary>
    public bool IsLoaded => isLoaded;

    /// <summary>Log position up to which the list holds everything.</summary>
    public long Position => reached.Value;

    /// <summary>Completes at the next change after the call; many ceremonies may change at once.</summary>
    public Task NextChange => reached.NextChange;

    /// <summary>A ceremony's line; null if nothing is known of it.</summary>
    public CeremonyLine? Find(CeremonyId id) => agencies.GetValueOrDefault(id.Agency)?.Find(id);

    /// <summary>The ceremonies of one agency, in the order of their ids.</summary>
    public IEnumerable<CeremonyLine> Of(AgencyId agency) => agencies.GetValueOrDefault(agency)?.Lines ?? [];

    /// <summary>What changed after a log position, in the order it changed last.</summary>
    public IReadOnlyList<CeremonyLine> ChangedAfter(long after) =>
        [
            .. inOrder
                .Where(agency => agency.Position > after)
                .SelectMany(agency => agency.Lines)
                .Where(line => line.Position > after)
                .OrderBy(line => line.Position),
        ];

    /// <summary>Waits, no longer than <paramref name="wait"/>, until the list holds a log position; false if it does not yet.</summary>
    public Task<bool> ReachAsync(long wanted, TimeSpan wait, TimeProvider clock, CancellationToken cancellation) =>
        reached.ReachAsync(wanted, wait, clock, cancellation);

    /// <summary>Puts a ceremony's line in place of the one before.</summary>
    internal void Post(CeremonyLine line)
    {
        var old = (agencies.GetValueOrDefault(line.Id.Agency) ?? Add(line.Id.Agency)).Put(line);
        count += old is null ? 1 : 0;
    }

    /// <summary>Says up to where everything has been taken in, and that something changed.</summary>
    internal void MoveTo(long position) => reached.MoveTo(position);

    /// <summary>Says that something changed of what was taken in before.</summary>
    internal void Signal() => reached.Signal();

    /// <summary>Says that everything from before the start is on the list.</summary>
    internal void Complete() => isLoaded = true;

    private AgencyCeremonies Add(AgencyId id)
    {
        var added = new AgencyCeremonies(id);
        var known = inOrder;
        var place = ~Array.BinarySearch(known, added, AgencyCeremonies.Order);
        inOrder = [.. known.AsSpan(0, place), added, .. known.AsSpan(place)];
        return agencies[id] = added;
    }
}
