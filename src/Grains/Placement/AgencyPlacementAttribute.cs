using Orleans.Placement;

namespace Netralitas.Grains.Placement;

/// <summary>Places grains by <see cref="AgencyPlacement"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AgencyPlacementAttribute() : PlacementAttribute(new AgencyPlacement());
