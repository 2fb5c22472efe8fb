using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Privacy;

/// <summary>How long the papers of a closed case are kept.</summary>
/// <param name="Outcome">How the case ended: one of <see cref="PrivacyRules.Outcomes"/>.</param>
/// <param name="Years">Years after it was closed, 1 to 100.</param>
/// <param name="Basis">Why so long.</param>
/// <param name="Source">Who says so.</param>
public sealed record RetentionRule(string Outcome, int Years, BilingualText Basis, FactSource Source);
