namespace Netralitas.EventLog;

/// <summary>How a tampered or damaged log shows.</summary>
public enum ChainBreak
{
    /// <summary>No record stands at a position below the log's end: one was deleted.</summary>
    Missing,

    /// <summary>A record's version does not follow its stream's last one.</summary>
    VersionGap,

    /// <summary>A record's hash is not the one its content and its predecessor give: one of them was changed.</summary>
    HashMismatch,

    /// <summary>A record names another owner than its stream, or another predecessor of its owner than the one that was read.</summary>
    OwnerLink,

    /// <summary>A record stands above the log's end: it was not written by the log.</summary>
    BeyondEnd,
}
