using Netralitas.Domain.Agencies;
using Netralitas.Domain.Completion;

namespace Netralitas.Grains.Agencies;

/// <summary>An agency as it stands.</summary>
/// <param name="Agency">What it is, with its roll.</param>
/// <param name="Figures">What it has done, per election it has a ceremony for.</param>
/// <param name="Ceremonies">Its ceremonies, by slug.</param>
/// <param name="Position">Log position this stands at.</param>
[GenerateSerializer, Immutable, Alias("netralitas.agency-report")]
public sealed record AgencyReport(
    [property: Id(0)] Agency Agency,
    [property: Id(1)] ElectionFigures[] Figures,
    [property: Id(2)] CeremonyEntry[] Ceremonies,
    [property: Id(3)] long Position
);
