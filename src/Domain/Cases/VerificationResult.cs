namespace Netralitas.Domain.Cases;

/// <summary>What the joint task force found of a report.</summary>
public enum VerificationResult
{
    /// <summary>There is enough to assess.</summary>
    Sufficient,

    /// <summary>There is not; the case ends.</summary>
    Insufficient,
}
