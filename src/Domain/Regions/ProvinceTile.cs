using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Regions;

/// <summary>Where a province stands on the tile map.</summary>
/// <param name="Province">Code of the province.</param>
/// <param name="Column">Column, from 0 in the west.</param>
/// <param name="Row">Row, from 0 in the north.</param>
/// <param name="Short">Its name as it fits on a tile.</param>
public sealed record ProvinceTile(AgencyId Province, int Column, int Row, string Short);
