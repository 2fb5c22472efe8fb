using Netralitas.Domain.Cases;
using Netralitas.EventLog;

namespace Netralitas.Grains.Cases;

/// <summary>What a case's actor needs beyond what every actor needs.</summary>
/// <param name="Actors">What every actor needs.</param>
/// <param name="Rules">The facts cases are decided by.</param>
/// <param name="Vault">The keys of sealed streams.</param>
/// <param name="Dues">When each case must be looked at.</param>
public sealed record CaseContext(DecisionContext Actors, CaseRules Rules, CaseVault Vault, IDueStore Dues);
