using Orleans.Runtime;

namespace Netralitas.Grains.Placement;

/// <summary>
/// An agency and its ceremonies on one silo, so that what a ceremony commits reaches its agency without the network. The
/// ceremonies of a central agency, which may have hundreds of thousands of people pledging in one hour all over the
/// country, are spread over all silos instead.
/// </summary>
[Serializable, GenerateSerializer, Immutable, Alias("netralitas.agency-placement")]
public sealed class AgencyPlacement : PlacementStrategy;
