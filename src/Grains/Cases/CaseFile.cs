using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>A case with everything that happened to it, as read from the log.</summary>
/// <param name="Case">The case as it stands.</param>
/// <param name="Version">The stream's version: changes with everything that happens to it.</param>
/// <param name="Position">Log position of its last record.</param>
/// <param name="History">What happened, oldest first.</param>
public sealed record CaseFile(Case Case, long Version, long Position, IReadOnlyList<CaseHistoryEntry> History);

/// <summary>One entry of a case's history.</summary>
/// <param name="Version">The stream's version.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="EventId">The CloudEvents id; null for what no institution sent.</param>
/// <param name="Event">What happened.</param>
public sealed record CaseHistoryEntry(long Version, DateTimeOffset RecordedAt, string? EventId, CaseEvent Event);
