using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;

namespace Netralitas.Domain.Completion;

/// <summary>How completion is measured: civil servants named, divided by civil servants on the roll.</summary>
public static class CompletionRules
{
    /// <summary>The share of the roll that pledged, 0 to 1; null while the roll is unknown or empty.</summary>
    public static double? Share(CategoryCounts pledged, CategoryCounts? roll) =>
        roll is { Asn: > 0 } known ? Math.Min(1.0, (double)pledged.Asn / known.Asn) : null;

    /// <summary>The agency's status.</summary>
    /// <param name="figures">What it has done; null is nothing.</param>
    /// <param name="roll">Its roll; null if unknown, and then it is never complete.</param>
    /// <param name="threshold">The share of the roll, 0 to 1, that makes an agency complete.</param>
    public static AgencyStatus StatusOf(ElectionFigures? figures, CategoryCounts? roll, double threshold) =>
        figures switch
        {
            null or { Scheduled: 0, Held: 0 } => AgencyStatus.NotStarted,
            { Held: 0 } => AgencyStatus.Scheduled,
            _ when figures.Verified < figures.Held => AgencyStatus.Reported,
            _ when Share(figures.Spoken, roll) >= threshold && Share(figures.Signed, roll) >= threshold =>
                AgencyStatus.Complete,
            _ => AgencyStatus.Verified,
        };

    /// <summary>Whether the target date has passed where the agency is, and it has reported nothing.</summary>
    public static bool IsOverdue(AgencyStatus status, DateOnly target, TimeZoneName zone, DateTimeOffset now) =>
        status < AgencyStatus.Reported && zone.DayAt(now) > target;
}
