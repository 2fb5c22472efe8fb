using Netralitas.Domain.Agencies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Minutes;

/// <summary>What an agency's official minutes say.</summary>
/// <param name="Standing">Where it stands with the election.</param>
/// <param name="Trail">The way to it.</param>
/// <param name="AsOf">When it was asked.</param>
/// <param name="Roll">Its roll; null if unknown.</param>
/// <param name="Ceremonies">Its ceremonies for the election.</param>
/// <param name="Head">Its last record, to which the minutes can be held; null if it has said nothing.</param>
public sealed record MinutesModel(
    AgencyStanding Standing,
    IReadOnlyList<Crumb> Trail,
    DateTimeOffset AsOf,
    Roll? Roll,
    IReadOnlyList<CeremonyLine> Ceremonies,
    MinutesHead? Head
);

/// <summary>The last record of an agency that minutes rest on.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Stream">The stream it ends: the agency's own, or one of its ceremonies'.</param>
/// <param name="Version">Its place in that stream.</param>
/// <param name="Hash">Its hash, 64 lower-case hex digits.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="ProofAddress">Where anybody can have it confirmed.</param>
public sealed record MinutesHead(
    long Position,
    string Stream,
    long Version,
    string Hash,
    DateTimeOffset RecordedAt,
    string ProofAddress
);
