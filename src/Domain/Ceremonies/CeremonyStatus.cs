namespace Netralitas.Domain.Ceremonies;

/// <summary>Where a ceremony stands.</summary>
public enum CeremonyStatus
{
    /// <summary>Pledges name it, but the agency has not yet said what it is; they count once it does.</summary>
    Unannounced,

    /// <summary>Planned.</summary>
    Scheduled,

    /// <summary>Held, its evidence not yet looked at (or corrected since).</summary>
    Held,

    /// <summary>Held, its evidence accepted by an operator.</summary>
    Verified,

    /// <summary>Held, sent back by an operator with a reason.</summary>
    Returned,

    /// <summary>Called off.</summary>
    Cancelled,
}
