using Netralitas.Domain.Cases;
using Netralitas.EventLog;

namespace Netralitas.Grains.Cases;

/// <summary>What a case's grain needs beyond what every grain needs.</summary>
/// <param name="Shared">What every grain needs.</param>
/// <param name="Rules">The facts cases are decided by.</param>
/// <param name="Vault">The keys of sealed streams.</param>
/// <param name="Dues">When each case must be looked at.</param>
public sealed record CaseContext(DecisionContext Shared, CaseRules Rules, CaseVault Vault, IDueStore Dues);
