namespace Netralitas.EventLog;

/// <summary>
/// Which nodes work on this database: each says now and then that it is there. For people to look at; nothing is decided by
/// it. Every question throws <see cref="LogUnavailableException"/> while the database does not answer.
/// </summary>
public interface INodeStore
{
    /// <summary>Notes what a node says of itself, in place of what it said before.</summary>
    /// <exception cref="ArgumentException">A text can never be stored: empty, longer than 512 bytes of UTF-8, not Unicode, or with U+0000 in it.</exception>
    ValueTask BeatAsync(NodeBeat beat, CancellationToken cancellation);

    /// <summary>Every node that is noted, by name, then by start.</summary>
    ValueTask<IReadOnlyList<NodeBeat>> ListAsync(CancellationToken cancellation);

    /// <summary>Forgets a node that stops.</summary>
    ValueTask RemoveAsync(string id, CancellationToken cancellation);

    /// <summary>Forgets nodes not seen since a time, which ended without saying so.</summary>
    ValueTask RemoveUnseenAsync(DateTimeOffset since, CancellationToken cancellation);
}
