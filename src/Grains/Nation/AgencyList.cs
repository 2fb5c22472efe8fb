using System.Collections.Concurrent;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;

namespace Netralitas.Grains.Nation;

/// <summary>
/// Every agency's line, in memory: what lists, sums and live pages read. Agencies of this node post to it directly;
/// lines that other nodes wrote are read from the view. A line is replaced only by one of a later position.
/// </summary>
public sealed class AgencyList
{
    private readonly ConcurrentDictionary<AgencyId, AgencyLine> rows = new();
    private readonly ConcurrentDictionary<AgencyId, AgencyLine> unsaved = new();
    private readonly ConcurrentDictionary<AgencyId, bool> elsewhere = new();
    private volatile TaskCompletionSource changed = NewSignal();
    private long position;

    /// <summary>A board with every regional government on it, none of which has said anything.</summary>
    public AgencyList(RegionCatalogue regions)
    {
        foreach (var region in regions.All.Where(region => region.HasGovernment))
        {
            rows[region.Code] = AgencyLine.Of(Agency.Of(region));
        }
    }

    /// <summary>Every line, in no order.</summary>
    public IEnumerable<AgencyLine> Rows => rows.Select(pair => pair.Value);

    /// <summary>The latest log position of any line.</summary>
    public long Position => Interlocked.Read(ref position);

    /// <summary>An agency's line, or null.</summary>
    public AgencyLine? Find(AgencyId agency) => rows.GetValueOrDefault(agency);

    /// <summary>Completes at the next change after the call.</summary>
    public Task NextChange => changed.Task;

    /// <summary>Replaces an agency's line by one that an agency of this node computed, if it is later.</summary>
    public void Post(AgencyLine row)
    {
        if (TryReplace(row))
        {
            unsaved[row.Id] = row;
        }
    }

    /// <summary>Fills in an agency's line as it was saved before this node started.</summary>
    public void Load(AgencyLine row) => TryReplace(row);

    /// <summary>Replaces an agency's line by one that another node computed, if it is later.</summary>
    public void TakeOver(AgencyLine row)
    {
        if (TryReplace(row))
        {
            elsewhere[row.Id] = true;
        }
    }

    /// <summary>Whether another node ever computed a line while this one ran.</summary>
    public bool IsShared => !elsewhere.IsEmpty;

    /// <summary>Whether another node ever computed this agency's line while this one ran.</summary>
    public bool IsFromElsewhere(AgencyLine row) => elsewhere.ContainsKey(row.Id);

    /// <summary>The lines posted here since the last call.</summary>
    public IReadOnlyList<AgencyLine> TakeUnsaved()
    {
        var taken = new List<AgencyLine>();
        foreach (var (agency, _) in unsaved)
        {
            if (unsaved.TryRemove(agency, out var row))
            {
                taken.Add(row);
            }
        }

        return taken;
    }

    private bool TryReplace(AgencyLine row)
    {
        var kept = rows.AddOrUpdate(row.Id, row, (_, old) => row.Position > old.Position ? row : old);
        if (!ReferenceEquals(kept, row))
        {
            return false;
        }

        long seen;
        while ((seen = Interlocked.Read(ref position)) < row.Position)
        {
            Interlocked.CompareExchange(ref position, row.Position, seen);
        }

        Interlocked.Exchange(ref changed, NewSignal()).TrySetResult();
        return true;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
