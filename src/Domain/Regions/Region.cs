using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Regions;

/// <summary>A province, regency or city with its Kemendagri code.</summary>
/// <param name="Code">The code; for a region with its own government also its agency id.</param>
/// <param name="Name">Official name.</param>
/// <param name="Kind"><c>province</c>, <c>regency</c> or <c>city</c>.</param>
/// <param name="Province">Code of the province it lies in; its own code for a province.</param>
/// <param name="TimeZone">Where its clocks stand.</param>
/// <param name="HasGovernment">False for the administrative parts of Jakarta, which are no agencies.</param>
public sealed record Region(
    AgencyId Code,
    string Name,
    AgencyKind Kind,
    string Province,
    TimeZoneName TimeZone,
    bool HasGovernment
);
