using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Wording;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>One ceremony's line: all that lists, queues and exports need; nothing of its persons, nothing of its words.</summary>
/// <param name="Id">The ceremony.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Elections">The elections it covers; none while only pledges name it.</param>
/// <param name="Unit">The unit that held it; null if the agency as a whole did.</param>
/// <param name="Date">When; null if not stated.</param>
/// <param name="Place">Where; null if not stated.</param>
/// <param name="Leader">Who led it; null if not stated.</param>
/// <param name="Attendance">Heads counted by the agency; null if not reported.</param>
/// <param name="EvidenceCount">How many pieces of evidence were named.</param>
/// <param name="Verdict">What the wording check says; null until it was held.</param>
/// <param name="Spoken">Named persons who recited the pledge there.</param>
/// <param name="Signed">Named persons who signed the pact there.</param>
/// <param name="ReportedAt">When it was last reported as held, UTC; null if it was not.</param>
/// <param name="ReviewedAt">When an operator last accepted it or sent it back, UTC; null if none did.</param>
/// <param name="ReviewedBy">Who did.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Position">Log position the line stands at.</param>
public sealed record CeremonyLine(
    CeremonyId Id,
    CeremonyStatus Status,
    IReadOnlyList<ElectionId> Elections,
    UnitId? Unit,
    CeremonyDate? Date,
    string? Place,
    Leader? Leader,
    Attendance? Attendance,
    int EvidenceCount,
    WordingVerdict? Verdict,
    CategoryCounts Spoken,
    CategoryCounts Signed,
    DateTimeOffset? ReportedAt,
    DateTimeOffset? ReviewedAt,
    string? ReviewedBy,
    long Version,
    long Position
)
{
    /// <summary>Whether it has been held, verified or not.</summary>
    public bool IsHeld => Ceremony.IsHeldStatus(Status);

    /// <summary>Whether it waits for an operator to look at its evidence.</summary>
    public bool AwaitsReview => Status == CeremonyStatus.Held;

    /// <summary>The line of a ceremony nothing is known of yet.</summary>
    internal static CeremonyLine Unknown(CeremonyId id) =>
        new(
            id,
            CeremonyStatus.Unannounced,
            Elections: [],
            Unit: null,
            Date: null,
            Place: null,
            Leader: null,
            Attendance: null,
            EvidenceCount: 0,
            Verdict: null,
            Spoken: default,
            Signed: default,
            ReportedAt: null,
            ReviewedAt: null,
            ReviewedBy: null,
            Version: 0,
            Position: 0
        );

    /// <summary>Whether it covers the election.</summary>
    public bool Covers(ElectionId election) => Elections.Contains(election);
}
