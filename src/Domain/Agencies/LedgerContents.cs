using Netralitas.Domain.Pledges;

namespace Netralitas.Domain.Agencies;

/// <summary>
/// All that an <see cref="AgencyLedger"/> keeps and cannot compute. Elections are given by their place in its calendar,
/// so it means something with that calendar only. It holds persons' numbers.
/// </summary>
/// <param name="Ceremonies">The agency's ceremonies; each once.</param>
/// <param name="Unique">Who counts for what.</param>
public sealed record LedgerContents(IReadOnlyList<LedgerCeremony> Ceremonies, UniquePledgesContents Unique);
