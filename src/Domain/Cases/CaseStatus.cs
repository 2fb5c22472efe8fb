namespace Netralitas.Domain.Cases;

/// <summary>
/// Where a case stands on its main line. Objection, appeal, block, criminal track and legal hold run beside it. Being
/// late is no status: it follows from the clocks.
/// </summary>
public enum CaseStatus
{
    /// <summary>Reported and registered.</summary>
    Received,

    /// <summary>The task force found enough to go on.</summary>
    Verified,

    /// <summary>The task force did not find enough to go on.</summary>
    Unproven,

    /// <summary>Bawaslu found an alleged violation.</summary>
    Assessed,

    /// <summary>Bawaslu found no violation.</summary>
    NoViolation,

    /// <summary>Passed on to the recommending body.</summary>
    Forwarded,

    /// <summary>Recommended to the agency head, who has not begun to follow up.</summary>
    AwaitingFollowUp,

    /// <summary>The agency summons and examines. Never shown to those not entitled to the case.</summary>
    Examination,

    /// <summary>Decided, the decree not yet handed over.</summary>
    Decided,

    /// <summary>The decree was handed over; objection or appeal may be filed.</summary>
    Delivered,

    /// <summary>The penalty is in force.</summary>
    InForce,

    /// <summary>The penalty was served.</summary>
    Served,

    /// <summary>The decision was annulled on objection or appeal.</summary>
    Annulled,

    /// <summary>The file is closed.</summary>
    Closed,

    /// <summary>The registrar took it back.</summary>
    Withdrawn,

    /// <summary>Its reports live on in another case of the same act.</summary>
    Merged,
}
