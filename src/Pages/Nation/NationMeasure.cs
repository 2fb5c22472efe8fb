namespace Netralitas.Pages.Nation;

/// <summary>What the map shows of each province, as a share of 0 to 1.</summary>
public enum NationMeasure
{
    /// <summary>Agencies that held a ceremony, verified and complete ones among them, of all agencies.</summary>
    Reported,

    /// <summary>Agencies all of whose evidence was accepted, complete ones among them, of all agencies.</summary>
    Verified,

    /// <summary>Complete agencies, of all agencies.</summary>
    Complete,

    /// <summary>Civil servants who recited the pledge, of those on the rolls.</summary>
    Spoken,

    /// <summary>Civil servants who signed the pact, of those on the rolls.</summary>
    Signed,
}
