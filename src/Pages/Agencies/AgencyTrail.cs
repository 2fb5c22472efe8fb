using Netralitas.Domain.Regions;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Agencies;

/// <summary>The way from the nation down: nation, province, agency, and what lies within the agency.</summary>
/// <param name="regions">The provinces.</param>
public sealed class AgencyTrail(RegionCatalogue regions)
{
    /// <summary>The way to an agency and on; steps that the reader may not open are named only.</summary>
    /// <param name="page">Who reads.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="further">The steps after it; the last one has no address. None on the agency's own page.</param>
    public IReadOnlyList<Crumb> To(PageScope page, AgencyLine agency, params IReadOnlyList<Crumb> further) =>
        [
            .. ToProvince(page, agency.Province, isLast: false),
            new Crumb(agency.Name, further.Count == 0 ? null : page.Link($"/agencies/{agency.Id}")),
            .. further,
        ];

    /// <summary>The way to a province.</summary>
    public IReadOnlyList<Crumb> ToProvince(PageScope page, string? province, bool isLast)
    {
        var mayOpen = page.May(Policies.Viewer);
        var nation = new Crumb(page.Say("Nasional", "Nation"), mayOpen ? page.Link("/") : null);
        return province is not null && regions.Find(province) is { } region
            ? [nation, new Crumb(region.Name, mayOpen && !isLast ? page.Link($"/provinces/{province}") : null)]
            : [nation];
    }
}
