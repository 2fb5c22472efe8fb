using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;

namespace Netralitas.Grains.Agencies;

/// <summary>The part of one request that concerns an agency itself, in the order it was sent.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Calls">What it says of itself.</param>
[GenerateSerializer, Immutable, Alias("netralitas.agency-share")]
public sealed record AgencyShare([property: Id(0)] AgencyId Agency, [property: Id(1)] List<AgencyCall> Calls);

/// <summary>One thing an agency says of itself.</summary>
/// <param name="Index">Place of its event in the request.</param>
/// <param name="Identity">The CloudEvent it came in.</param>
/// <param name="Event">What happened.</param>
[Immutable, Alias("netralitas.agency-call")]
public sealed record AgencyCall(int Index, EventIdentity Identity, AgencyEvent Event);
