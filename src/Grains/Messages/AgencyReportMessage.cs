using Netralitas.Actors.Agencies;
using Netralitas.Actors.Nation;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;

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

/// <summary>One of an agency's ceremonies.</summary>
/// <param name="Slug">Its name within the agency.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Elections">The elections it covers.</param>
[GenerateSerializer, Immutable, Alias("netralitas.ceremony-entry")]
public sealed record CeremonyEntryMessage(
    [property: Id(0)] string Slug,
    [property: Id(1)] CeremonyStatus Status,
    [property: Id(2)] string[] Elections
)
{
    /// <summary>The message of an entry.</summary>
    public static CeremonyEntryMessage Of(CeremonyEntry entry) =>
        new(entry.Slug, entry.Status, [.. entry.Elections.Select(election => election.Value)]);

    /// <summary>The entry.</summary>
    public CeremonyEntry Open() => new(Slug, Status, Array.ConvertAll(Elections, ElectionId.Parse));
}
