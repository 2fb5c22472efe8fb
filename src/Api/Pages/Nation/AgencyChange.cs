using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;

namespace Netralitas.Api.Pages.Nation;

/// <summary>A run of changes of one agency's figures, with no long pause between them.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Name">Its name, as it wrote it.</param>
/// <param name="Zone">Where its clocks stand.</param>
/// <param name="Before">What it had done before; null if nothing.</param>
/// <param name="Now">What it has done since.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Began">When the run began.</param>
/// <param name="Last">When it last changed.</param>
public sealed record AgencyChange(
    AgencyId Agency,
    string Name,
    TimeZoneName Zone,
    ElectionFigures? Before,
    ElectionFigures Now,
    AgencyStatus Status,
    DateTimeOffset Began,
    DateTimeOffset Last
)
{
    /// <summary>Civil servants and others who have recited the pledge since; fewer than none if some were withdrawn.</summary>
    public int Spoken => All(Now.Spoken) - All(Before?.Spoken ?? default);

    /// <summary>Civil servants and others who have signed the pact since.</summary>
    public int Signed => All(Now.Signed) - All(Before?.Signed ?? default);

    private static int All(Domain.Persons.CategoryCounts counts) => counts.Asn + counts.NonAsn;
}
