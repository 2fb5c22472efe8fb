using System.Collections.Concurrent;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Actors.Ceremonies.Board;

/// <summary>Every ceremony's line, in memory. Only its follower writes; anybody reads.</summary>
public sealed class CeremonyBoard
{
    private readonly ConcurrentDictionary<CeremonyId, CeremonyLine> lines = new();
    private long position;

    /// <summary>Every line, in no order.</summary>
    public IEnumerable<CeremonyLine> Lines => lines.Select(pair => pair.Value);

    /// <summary>Log position up to which the board holds everything.</summary>
    public long Position => Interlocked.Read(ref position);

    /// <summary>A ceremony's line; null if nothing is known of it.</summary>
    public CeremonyLine? Find(CeremonyId id) => lines.GetValueOrDefault(id);

    /// <summary>The ceremonies of one agency, in no order.</summary>
    public IEnumerable<CeremonyLine> Of(AgencyId agency) => Lines.Where(line => line.Id.Agency == agency);

    /// <summary>Puts a ceremony's line in place of the one before.</summary>
    internal void Post(CeremonyLine line) => lines[line.Id] = line;

    /// <summary>Says up to where everything has been taken in.</summary>
    internal void MoveTo(long reached) => Interlocked.Exchange(ref position, reached);
}
