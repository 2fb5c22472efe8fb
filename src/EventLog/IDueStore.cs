namespace Netralitas.EventLog;

/// <summary>
/// When each stream must be woken next: the truth, shared by all nodes. A row is written in the transaction of the
/// append that decides it (<see cref="Append.Due"/>), so that a crash loses neither. A claim only spares nodes double
/// work, and depends on their clocks; what a woken stream decides is guarded by its version in the log, as ever. Every
/// question throws <see cref="LogUnavailableException"/> while the database does not answer.
/// </summary>
public interface IDueStore
{
    /// <summary>
    /// Takes streams that are due and that nobody has taken, or whose claim ran out; no two nodes get the same one.
    /// Earliest first. A claim ends with the stream's next due change, with <see cref="SettleAsync"/>, or with its lease.
    /// </summary>
    /// <param name="now">The time it is.</param>
    /// <param name="limit">Most streams to take; at least 1.</param>
    /// <param name="lease">How long they are left to the caller; above zero.</param>
    /// <param name="cancellation">Stops waiting; what was claimed by then comes free when the lease runs out.</param>
    ValueTask<IReadOnlyList<DueStream>> ClaimAsync(
        DateTimeOffset now,
        int limit,
        TimeSpan lease,
        CancellationToken cancellation
    );

    /// <summary>
    /// Says what is next for a woken stream that had nothing to append, and ends its claim; puts a row where there is
    /// none, for who computes the rows anew. Does nothing if the row was decided at a later version. A row put for a
    /// stream that moved on at the same moment only wakes it once more than needed.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="version">The stream's version the caller looked at.</param>
    /// <param name="at">When to wake it next, rounded up to the millisecond; null if never.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ArgumentException">The stream's name can never be stored.</exception>
    ValueTask SettleAsync(string stream, long version, DateTimeOffset? at, CancellationToken cancellation);

    /// <summary>The earliest time of all, claimed or not; null if there is none. One look into an index.</summary>
    ValueTask<DateTimeOffset?> ReadNextAsync(CancellationToken cancellation);

    /// <summary>How many streams are due up to <paramref name="until"/>, claimed or not; all that have a time if it is null.</summary>
    ValueTask<long> CountAsync(DateTimeOffset? until, CancellationToken cancellation);

    /// <summary>
    /// Makes every stream that has a time due at <paramref name="at"/> at the latest and ends every claim: for when the
    /// rules changed that the times were computed by. Works in several transactions; after a failure call it again.
    /// </summary>
    /// <returns>How many streams have a time.</returns>
    ValueTask<long> MakeAllDueAsync(DateTimeOffset at, CancellationToken cancellation);

    /// <summary>What was noted under a name, by any node; null if nothing was. For the fingerprint of the rules the times were computed by.</summary>
    ValueTask<string?> ReadMarkAsync(string name, CancellationToken cancellation);

    /// <summary>Notes something under a name unless something is noted there already; returns what is noted then, the same to all.</summary>
    /// <exception cref="ArgumentException">As for <see cref="WriteMarkAsync"/>.</exception>
    ValueTask<string> NoteOnceAsync(string name, string value, CancellationToken cancellation);

    /// <summary>Notes something under a name, in place of what was noted there.</summary>
    /// <exception cref="ArgumentException">The name or the value can never be stored: empty, longer than 1,024 bytes of UTF-8, not Unicode, or with U+0000 in it.</exception>
    ValueTask WriteMarkAsync(string name, string value, CancellationToken cancellation);
}
