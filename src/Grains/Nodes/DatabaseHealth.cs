using Netralitas.EventLog;

namespace Netralitas.Grains.Nodes;

/// <summary>What the database itself answered.</summary>
/// <param name="Position">The log's end.</param>
/// <param name="Bytes">How large the database is.</param>
/// <param name="NextDue">When the next case must be woken; null if none.</param>
/// <param name="DueNow">Cases that must be woken and were not yet.</param>
/// <param name="DueEver">Cases that have a time to be woken at.</param>
/// <param name="Nodes">The nodes noted in it.</param>
public sealed record DatabaseHealth(
    long Position,
    long Bytes,
    DateTimeOffset? NextDue,
    long DueNow,
    long DueEver,
    IReadOnlyList<NodeBeat> Nodes
);
