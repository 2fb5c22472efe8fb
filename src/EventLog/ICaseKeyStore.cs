namespace Netralitas.EventLog;

/// <summary>
/// One wrapped data key for each stream that needs one. The log cannot forget; what it holds encrypted becomes
/// unreadable when the stream's key is erased. Every question throws <see cref="LogUnavailableException"/> while the
/// database does not answer, and <see cref="ArgumentException"/> for a stream's name that can never be stored.
/// </summary>
public interface ICaseKeyStore
{
    /// <summary>
    /// The stream's key; if there is none yet, <paramref name="candidate"/> becomes it. Nodes that ask at the same time
    /// get the same one. An erased key stays erased: the candidate is dropped then.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="candidate">A new key, wrapped; not empty.</param>
    /// <param name="at">When the candidate was made; kept to the millisecond.</param>
    /// <param name="cancellation">Stops waiting; the candidate may have been stored.</param>
    /// <exception cref="ArgumentException">The candidate is empty.</exception>
    ValueTask<CaseKey> GetOrAddAsync(
        string stream,
        ReadOnlyMemory<byte> candidate,
        DateTimeOffset at,
        CancellationToken cancellation
    );

    /// <summary>The stream's key; null if it never had one.</summary>
    ValueTask<CaseKey?> FindAsync(string stream, CancellationToken cancellation);

    /// <summary>The keys of many streams, by stream; those that never had one are left out.</summary>
    ValueTask<IReadOnlyDictionary<string, CaseKey>> FindManyAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancellation
    );

    /// <summary>
    /// Destroys the stream's key for good and notes who did it and when. False if it never had one or it was erased
    /// before; then nothing changes. In SQLite's file the bytes are overwritten. What the database keeps beside its
    /// tables still holds them until it is rotated: backups and snapshots; SQLite's <c>-wal</c> file up to the next
    /// checkpoint; PostgreSQL's WAL, its archive and the row's old version up to the next vacuum.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="by">Id of the API key whose holder did it.</param>
    /// <param name="at">When; kept to the millisecond.</param>
    /// <param name="cancellation">Stops waiting; the key may have been erased.</param>
    ValueTask<bool> EraseAsync(string stream, string by, DateTimeOffset at, CancellationToken cancellation);
}
