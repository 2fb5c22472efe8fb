using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Public.Proofs;

/// <summary>What the public page of a proof says.</summary>
/// <param name="Agency">The agency; of it only name and zone are shown.</param>
/// <param name="RecordedAt">When the record was made, UTC; null if hash and version name none in the agency's chains.</param>
/// <param name="IsAsked">Whether a version and a hash were given at all.</param>
public sealed record PublicProofModel(AgencyLine Agency, DateTimeOffset? RecordedAt, bool IsAsked);
