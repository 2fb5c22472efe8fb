using Netralitas.Domain.Completion;
using Netralitas.Domain.Persons;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Queries;

/// <summary>How many people owe the pledge.</summary>
internal sealed record RollCounts(int Pns, int Pppk, int NonAsn)
{
    public static RollCounts? Of(CategoryCounts? counts) =>
        counts is { } known ? new RollCounts(known.Pns, known.Pppk, known.NonAsn) : null;
}

/// <summary>Unique persons by category.</summary>
/// <param name="Pns">PNS.</param>
/// <param name="Pppk">PPPK.</param>
/// <param name="NonAsn">Staff outside the civil service.</param>
/// <param name="Persons">The civil servants among them: PNS and PPPK.</param>
internal sealed record PersonCounts(int Pns, int Pppk, int NonAsn, int Persons)
{
    public static PersonCounts Of(CategoryCounts counts) => new(counts.Pns, counts.Pppk, counts.NonAsn, counts.Asn);
}

/// <summary>Unique persons as a share of the roll, 0 to 1; null where the roll is unknown.</summary>
internal sealed record CompletionShares(double? Spoken, double? Signed)
{
    public static CompletionShares Of(CategoryCounts spoken, CategoryCounts signed, CategoryCounts? roll) =>
        new(Rounded(CompletionRules.Share(spoken, roll)), Rounded(CompletionRules.Share(signed, roll)));

    /// <summary>A share as it is told.</summary>
    public static double? Rounded(double? share) => share is { } known ? Math.Round(known, 6) : null;
}

/// <summary>How many agencies there are, how many have exactly each status, and how many are overdue beside it.</summary>
internal sealed record AgencyCounts(
    int Total,
    int NotStarted,
    int Scheduled,
    int Reported,
    int Verified,
    int Complete,
    int Overdue
)
{
    public static AgencyCounts Of(NationFigures figures) =>
        new(
            figures.Total,
            figures.Count(AgencyStatus.NotStarted),
            figures.Count(AgencyStatus.Scheduled),
            figures.Count(AgencyStatus.Reported),
            figures.Count(AgencyStatus.Verified),
            figures.Count(AgencyStatus.Complete),
            figures.Overdue
        );
}

/// <summary>People on the rolls that are known, and unique persons who recited and who signed.</summary>
internal sealed record PledgeSums(int Roll, int Spoken, int Signed)
{
    /// <summary>Of civil servants.</summary>
    public static PledgeSums OfAsn(NationFigures figures) =>
        new(figures.Roll.Asn, figures.Spoken.Asn, figures.Signed.Asn);

    /// <summary>Of staff outside the civil service.</summary>
    public static PledgeSums OfNonAsn(NationFigures figures) =>
        new(figures.Roll.NonAsn, figures.Spoken.NonAsn, figures.Signed.NonAsn);
}
