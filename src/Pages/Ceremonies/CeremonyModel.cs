using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Ceremonies.Wording;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Ceremonies;

/// <summary>What a ceremony's page shows.</summary>
/// <param name="Report">The ceremony as it stands.</param>
/// <param name="Agency">The agency that holds it.</param>
/// <param name="Trail">The way to it.</param>
/// <param name="AsOf">When it was asked.</param>
/// <param name="UnitName">Name of the unit that held it; null if the agency as a whole did.</param>
/// <param name="Elections">Names of the elections it covers, in the reader's language.</param>
/// <param name="Wording">Its wording, checked; null while only pledges name it, or until it was held.</param>
public sealed record CeremonyModel(
    CeremonyReport Report,
    AgencyLine Agency,
    IReadOnlyList<Crumb> Trail,
    DateTimeOffset AsOf,
    string? UnitName,
    IReadOnlyList<string> Elections,
    WordingView? Wording
);
