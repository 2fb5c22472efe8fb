namespace Netralitas.Domain.Cases;

/// <summary>What an objection or an appeal came to (PP 79/2021).</summary>
public enum RemedyOutcome
{
    /// <summary>The penalty stands.</summary>
    Upheld,

    /// <summary>Another penalty takes its place.</summary>
    Changed,

    /// <summary>The decision is annulled.</summary>
    Annulled,
}
