using Netralitas.Domain.Completion;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Nation;

/// <summary>What the agencies of a province, of the capital or of the nation add up to.</summary>
/// <param name="Code">The province's code; empty where it is none.</param>
/// <param name="Name">The province's name; empty where it is none.</param>
/// <param name="Sum">The sums.</param>
public sealed record AreaFigures(string Code, string Name, NationFigures Sum)
{
    /// <summary>How many agencies there are.</summary>
    public int Agencies => Sum.Total;

    /// <summary>How many have reached what is measured; who is verified has also reported.</summary>
    public int Reached(NationMeasure measure) =>
        measure switch
        {
            NationMeasure.Reported => CountFrom(AgencyStatus.Reported),
            NationMeasure.Verified => CountFrom(AgencyStatus.Verified),
            NationMeasure.Complete => CountFrom(AgencyStatus.Complete),
            NationMeasure.Spoken => Sum.Spoken.Asn,
            _ => Sum.Signed.Asn,
        };

    /// <summary>How many could: agencies, or civil servants on the rolls.</summary>
    public int Possible(NationMeasure measure) =>
        measure is NationMeasure.Spoken or NationMeasure.Signed ? Sum.Roll.Asn : Agencies;

    /// <summary>The share of 0 to 1; null where nobody could, as while no roll is known.</summary>
    public double? Share(NationMeasure measure) =>
        Possible(measure) is > 0 and var possible ? Math.Min(1.0, (double)Reached(measure) / possible) : null;

    private int CountFrom(AgencyStatus status) =>
        Enum.GetValues<AgencyStatus>().Where(each => each >= status).Sum(Sum.Count);
}
