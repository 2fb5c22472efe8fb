namespace Netralitas.Domain.Supervision;

/// <summary>What an institution of the joint decree does with reported violations; it may do several things.</summary>
[Flags]
public enum SupervisorRoles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Verifies reports in the task force (<i>satgas</i>); on the wire <c>taskForce</c>.</summary>
    TaskForce = 1,

    /// <summary>Assesses whether there was a violation (<i>kajian</i>); on the wire <c>assessor</c>.</summary>
    Assessor = 2,

    /// <summary>Passes recommendations on to the agency's head, in its time; on the wire <c>recommender</c>.</summary>
    Recommender = 4,

    /// <summary>Blocks personnel services where nothing is followed up (<i>blokir</i>); on the wire <c>blocker</c>.</summary>
    Blocker = 8,
}
