namespace Netralitas.Grains.Agencies;

/// <summary>
/// What became of a snapshot when an agency was loaded. All but <see cref="Used"/> mean that it was read from the log
/// alone; all but <see cref="Used"/> and <see cref="None"/> are worth an operator's look.
/// </summary>
public enum SnapshotUse
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>The agency continued from it.</summary>
    Used,

    /// <summary>Reading it failed, or took too long.</summary>
    Unreadable,

    /// <summary>Its bytes are not those that were written.</summary>
    Damaged,

    /// <summary>Another version of the program wrote it, in another format.</summary>
    OtherFormat,

    /// <summary>It is of another agency.</summary>
    OtherAgency,

    /// <summary>The calendar held other elections, or in another order.</summary>
    OtherElections,

    /// <summary>The region catalogue described the agency differently.</summary>
    OtherRegion,

    /// <summary>The log does not hold the record it ends with: the log is an older backup, or another database.</summary>
    OtherLog,
}
