using Netralitas.Domain.Agencies;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Messages;

/// <summary>An agency as it stands.</summary>
/// <param name="Agency">What it is, with its roll.</param>
/// <param name="Line">Its line on the board, which holds its figures.</param>
/// <param name="Ceremonies">Its ceremonies.</param>
[GenerateSerializer, Immutable, Alias("netralitas.agency-report")]
public sealed record AgencyReportMessage(
    [property: Id(0)] AgencyMessage Agency,
    [property: Id(1)] BoardLineMessage Line,
    [property: Id(2)] CeremonyEntryMessage[] Ceremonies
)
{
    /// <summary>The message of a report.</summary>
    public static AgencyReportMessage Of(AgencyReport report) =>
        new(
            AgencyMessage.Of(report.Agency),
            BoardLineMessage.Of(AgencyRow.Of(report)),
            [.. report.Ceremonies.Select(CeremonyEntryMessage.Of)]
        );

    /// <summary>The report.</summary>
    public AgencyReport Open()
    {
        var line = Line.Open();
        return new(Agency.Open(), line.Figures, Array.ConvertAll(Ceremonies, entry => entry.Open()), line.Position);
    }
}
