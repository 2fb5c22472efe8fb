using System.Collections.Concurrent;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>One agency's lines, in order, and the latest log position of any of them. One writes, anybody reads.</summary>
/// <param name="agency">The agency.</param>
internal sealed class AgencyCeremonies(AgencyId agency)
{
    private static readonly IComparer<CeremonyLine> ById = Comparer<CeremonyLine>.Create(
        (one, other) => string.CompareOrdinal(one.Id.Value, other.Id.Value)
    );

    private readonly ConcurrentDictionary<CeremonyId, CeremonyLine> found = new();

    // What every id of its ceremonies begins with.
    private readonly string prefix = $"{agency}/";

    private CeremonyLine[] lines = [];
    private long position;

    /// <summary>The order of agencies in which their ceremonies, one agency's after the other's, are in the order of their ids.</summary>
    public static IComparer<AgencyCeremonies> Order { get; } =
        Comparer<AgencyCeremonies>.Create((one, other) => string.CompareOrdinal(one.prefix, other.prefix));

    /// <summary>The highest log position a line of it stands at.</summary>
    public long Position => Interlocked.Read(ref position);

    /// <summary>Its lines in the order of their ids.</summary>
    public IReadOnlyList<CeremonyLine> Lines => Volatile.Read(ref lines);

    /// <summary>The line of one ceremony; null if there is none.</summary>
    public CeremonyLine? Find(CeremonyId id) => found.GetValueOrDefault(id);

    /// <summary>Puts a line in place of the one before, which it returns; null if there was none.</summary>
    public CeremonyLine? Put(CeremonyLine line)
    {
        var old = Find(line.Id);
        found[line.Id] = line;
        var place = Array.BinarySearch(lines, line, ById);
        if (place >= 0)
        {
            Volatile.Write(ref lines[place], line);
        }
        else
        {
            // Who reads meanwhile goes on with the lines as they were.
            Volatile.Write(ref lines, [.. lines.AsSpan(0, ~place), line, .. lines.AsSpan(~place)]);
        }

        Interlocked.Exchange(ref position, Math.Max(Position, line.Position));
        return old;
    }
}
