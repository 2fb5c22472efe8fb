using Netralitas.Domain.Agencies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Agencies;

namespace Netralitas.Grains.Nation;

/// <summary>One agency's line: all that lists and sums need, nothing of its persons.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Province">Code of its province; null for a central agency without one.</param>
/// <param name="TimeZone">Where its clocks stand.</param>
/// <param name="Roll">How many people owe the pledge; null if unknown.</param>
/// <param name="Figures">What it has done, per election it has a ceremony for.</param>
/// <param name="Position">Log position the line stands at; 0 for an agency that has said nothing.</param>
[GenerateSerializer, Immutable, Alias("netralitas.agency-row")]
public sealed record AgencyLine(
    [property: Id(0)] AgencyId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] AgencyKind Kind,
    [property: Id(3)] string? Province,
    [property: Id(4)] TimeZoneName TimeZone,
    [property: Id(5)] CategoryCounts? Roll,
    [property: Id(6)] ElectionFigures[] Figures,
    [property: Id(7)] long Position
)
{
    /// <summary>Name of the view that keeps these lines.</summary>
    public const string View = "agency";

    /// <summary>The line of an agency as it stands.</summary>
    public static AgencyLine Of(AgencyReport report) => Of(report.Agency, report.Figures, report.Position);

    /// <summary>The line of an agency that has said nothing yet.</summary>
    public static AgencyLine Of(Agency agency) => Of(agency, [], 0);

    /// <summary>Its figures for an election; null if it has no ceremony for it.</summary>
    public ElectionFigures? For(ElectionId election)
    {
        foreach (var figures in Figures)
        {
            if (figures.Election == election)
            {
                return figures;
            }
        }

        return null;
    }

    /// <summary>The line of an agency from its parts.</summary>
    public static AgencyLine Of(Agency agency, ElectionFigures[] figures, long position) =>
        new(
            agency.Id,
            agency.Name,
            agency.Kind,
            agency.Province,
            agency.TimeZone,
            agency.Roll?.Total,
            figures,
            position
        );
}
