using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>What a report alleges. Never who reported it: that is kept apart, under <see cref="ReporterRef"/>.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Agency">The agency that employs them.</param>
/// <param name="Unit">Their unit, or null.</param>
/// <param name="Act">The act, in neutral words; its category is computed.</param>
/// <param name="OccurredOn">The local day of the act.</param>
/// <param name="KnownOn">The local day the reporter learned of it.</param>
/// <param name="Election">The election it concerns.</param>
/// <param name="Contest">The contest within the election, where there are several; else null.</param>
/// <param name="Region">Code of the region whose contest it concerns, or null.</param>
/// <param name="Origin">Report or own finding.</param>
/// <param name="Narrative">What happened.</param>
public sealed record ViolationReport(
    ReportedPerson Person,
    AgencyId Agency,
    UnitId? Unit,
    ActId Act,
    DateOnly OccurredOn,
    DateOnly KnownOn,
    ElectionId Election,
    string? Contest,
    string? Region,
    ReportOrigin Origin,
    string Narrative
)
{
    /// <summary>Names the reporter's identity, which is kept apart; null if none was given.</summary>
    public string? ReporterRef { get; init; }

    /// <summary>Whether both reports are about the same act of the same person.</summary>
    public bool IsSameAct(ViolationReport other) =>
        Person.Number == other.Person.Number
        && Agency == other.Agency
        && Act == other.Act
        && OccurredOn == other.OccurredOn
        && Election == other.Election;
}
