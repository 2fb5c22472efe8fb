using System.Collections.Concurrent;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Violations;

namespace Netralitas.Grains.Cases.Listing;

/// <summary>Every case's line, in memory. Only <see cref="CaseProjection"/> writes; anybody reads.</summary>
public sealed class CaseList
{
    private readonly ConcurrentDictionary<CaseId, CaseLine> lines = new();
    private readonly ConcurrentDictionary<(PersonKey, ActId, DateOnly), HashSet<CaseId>> deeds = new();

    /// <summary>Every line, in no order.</summary>
    public IEnumerable<CaseLine> Lines => lines.Select(pair => pair.Value);

    /// <summary>A case's line; null if there is none, or its papers were erased.</summary>
    public CaseLine? Find(CaseId id) => lines.GetValueOrDefault(id);

    /// <summary>Other open cases about the same act of the same person.</summary>
    public IReadOnlyList<CaseLine> SameDeed(CaseLine line)
    {
        if (!deeds.TryGetValue(line.Deed, out var ids))
        {
            return [];
        }

        lock (ids)
        {
            return
            [
                .. ids.Where(id => id != line.Id)
                    .Select(Find)
                    .OfType<CaseLine>()
                    // Staff outside the civil service have their agency's own numbers.
                    .Where(other => other.IsOpen && (!line.Person.IsNonAsn || other.Agency == line.Agency)),
            ];
        }
    }

    /// <summary>Puts a case's line in place of the one before.</summary>
    internal void Post(CaseLine line)
    {
        if (lines.TryGetValue(line.Id, out var old) && old.Deed != line.Deed)
        {
            Forget(old);
        }

        lines[line.Id] = line;
        var ids = deeds.GetOrAdd(line.Deed, _ => []);
        lock (ids)
        {
            ids.Add(line.Id);
        }
    }

    /// <summary>Takes a case off the list.</summary>
    internal void Remove(CaseId id)
    {
        if (lines.TryRemove(id, out var old))
        {
            Forget(old);
        }
    }

    private void Forget(CaseLine old)
    {
        if (deeds.TryGetValue(old.Deed, out var ids))
        {
            lock (ids)
            {
                ids.Remove(old.Id);
            }
        }
    }
}
