namespace Netralitas.Domain.Completion;

/// <summary>How far an agency is with one election. Each status includes those before it.</summary>
public enum AgencyStatus
{
    /// <summary>No ceremony is known.</summary>
    NotStarted,

    /// <summary>At least one ceremony is planned.</summary>
    Scheduled,

    /// <summary>At least one ceremony was held.</summary>
    Reported,

    /// <summary>Every held ceremony's evidence was accepted.</summary>
    Verified,

    /// <summary>Verified, and enough of the roll spoke and signed.</summary>
    Complete,
}
