using System.Text.Json.Serialization;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Wording;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace Netralitas.Api.Queries;

/// <summary>A ceremony: its facts as they were told last, its tallies, its wording and its history. What was not told is left out.</summary>
/// <param name="Id">Its id, the agency's and the slug the agency chose.</param>
/// <param name="Agency">Who holds it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">How many records there are of it.</param>
/// <param name="Position">Log position the answer stands at.</param>
/// <param name="Elections">The elections it covers.</param>
/// <param name="Unit">The unit that holds it, if not the whole agency.</param>
/// <param name="StartsAt">When it is to begin.</param>
/// <param name="HeldAt">The instant it was held.</param>
/// <param name="HeldOn">The day it was held, where only that is known.</param>
/// <param name="HeldAround">The day it was held, where that is an estimate.</param>
/// <param name="Place">Where.</param>
/// <param name="Leader">Who led it.</param>
/// <param name="Audience">Who was to come.</param>
/// <param name="Agenda">What was on.</param>
/// <param name="Attendance">A head count the agency declares; null is unknown. Not part of the tallies.</param>
/// <param name="LegalBases">The laws and letters it was held by.</param>
/// <param name="Partners">Who took part in holding it.</param>
/// <param name="Evidence">What shows that it was held.</param>
/// <param name="Tallies">Unique persons by name.</param>
/// <param name="Wording">The words as recited, checked against the reference.</param>
/// <param name="History">What was recorded of it.</param>
internal sealed record CeremonyAnswer(
    string Id,
    string Agency,
    CeremonyStatus Status,
    long Version,
    long Position,
    [property: JsonIgnore(Condition = WhenWritingNull)] IEnumerable<string>? Elections,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Unit,
    [property: JsonIgnore(Condition = WhenWritingNull)] DateTimeOffset? StartsAt,
    [property: JsonIgnore(Condition = WhenWritingNull)] DateTimeOffset? HeldAt,
    [property: JsonIgnore(Condition = WhenWritingNull)] DateOnly? HeldOn,
    [property: JsonIgnore(Condition = WhenWritingNull)] EstimatedDay? HeldAround,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Place,
    [property: JsonIgnore(Condition = WhenWritingNull)] CeremonyLeader? Leader,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Audience,
    [property: JsonIgnore(Condition = WhenWritingNull)] IReadOnlyList<string>? Agenda,
    [property: JsonIgnore(Condition = WhenWritingNull)] Attendance? Attendance,
    [property: JsonIgnore(Condition = WhenWritingNull)] IReadOnlyList<string>? LegalBases,
    [property: JsonIgnore(Condition = WhenWritingNull)] IReadOnlyList<string>? Partners,
    [property: JsonIgnore(Condition = WhenWritingNull)] IEnumerable<CeremonyEvidence>? Evidence,
    CeremonyTallies Tallies,
    [property: JsonIgnore(Condition = WhenWritingNull)] CheckedWording? Wording,
    IEnumerable<CeremonyHistory> History
);

/// <summary>A day that is an estimate, and what it rests on.</summary>
internal sealed record EstimatedDay(DateOnly Date, string Basis);

/// <summary>Who led a ceremony, and how they hold their office.</summary>
internal sealed record CeremonyLeader(
    string Name,
    string Position,
    [property: JsonIgnore(Condition = WhenWritingNull)] LeaderStanding? Standing
);

/// <summary>A piece of evidence; the hash is of the file at the address.</summary>
internal sealed record CeremonyEvidence(
    EvidenceKind Kind,
    string Uri,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Sha256
);

/// <summary>Unique persons who recited the pledge and who signed the pact.</summary>
internal sealed record CeremonyTallies(PersonCounts Spoken, PersonCounts Signed);

/// <summary>The words as recited, and how they depart from the reference.</summary>
internal sealed record CheckedWording(
    WordingVerdict Verdict,
    string? Reference,
    IReadOnlyList<WordingFinding> Findings,
    string? Opening,
    IReadOnlyList<string> Points,
    string? Closing
);

/// <summary>What was recorded of a ceremony; the reason is that of a cancellation, a return or a withdrawal.</summary>
internal sealed record CeremonyHistory(
    long Version,
    string Type,
    DateTimeOffset RecordedAt,
    string By,
    string? EventId,
    string? Reason
);
