namespace Netralitas.Domain.Cases;

/// <summary>What Bawaslu's assessment (<i>kajian</i>) came to.</summary>
public enum AssessmentResult
{
    /// <summary>An alleged violation of neutrality.</summary>
    Violation,

    /// <summary>No violation; the case ends.</summary>
    NoViolation,
}
