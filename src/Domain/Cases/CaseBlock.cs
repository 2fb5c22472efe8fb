namespace Netralitas.Domain.Cases;

/// <summary>One entry of a block's history: personnel services stopped or resumed; pay goes on.</summary>
/// <param name="IsBlocked">Whether they stopped.</param>
/// <param name="Step">When, who, why, on which proof.</param>
public sealed record CaseBlock(bool IsBlocked, CaseStep Step);
