using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;

namespace Netralitas.Pages.Cases;

/// <summary>What a case's page shows.</summary>
/// <param name="File">The case as its reader may see it.</param>
/// <param name="Clocks">Every period that has started.</param>
/// <param name="Classification">What the act is.</param>
/// <param name="Pledges">The person's pledges at their agency.</param>
/// <param name="Moves">What the reader may do now.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Reports">Every report, masked as its reader sees it, with the case it was filed under; null where that may not be known.</param>
/// <param name="IsMasked">Whether persons' numbers are masked.</param>
/// <param name="SeesOtherCases">Whether its reader may know of other cases.</param>
/// <param name="Draft">The move that could not be made.</param>
public sealed record CaseModel(
    CaseFile File,
    IReadOnlyList<CaseClock> Clocks,
    Classification Classification,
    IReadOnlyList<TracedPledge> Pledges,
    IReadOnlyList<CaseMove> Moves,
    IReadOnlyList<CaseEntry> History,
    IReadOnlyList<(string? Case, JsonElement Data)> Reports,
    bool IsMasked,
    bool SeesOtherCases,
    MoveDraft Draft
);

/// <summary>One entry of a case's history, masked as its reader sees it.</summary>
/// <param name="Version">Its number.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="Move">What happened.</param>
/// <param name="Data">The event's data.</param>
public sealed record CaseEntry(long Version, DateTimeOffset RecordedAt, CaseMove Move, JsonElement Data);

/// <summary>What an operator had typed for a move that could not be made.</summary>
/// <param name="Move">The move; null if none was tried.</param>
/// <param name="Fault">Why it could not.</param>
/// <param name="Fields">What was typed, by the field's name.</param>
public sealed record MoveDraft(CaseMove? Move, Rejection? Fault, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>No move was tried.</summary>
    public static MoveDraft Empty { get; } = new(null, null, new Dictionary<string, string>(StringComparer.Ordinal));
}
