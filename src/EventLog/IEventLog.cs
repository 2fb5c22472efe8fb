namespace Netralitas.EventLog;

/// <summary>
/// The append-only log everything else is computed from. Positions are gap-free and commit in order; a stream's
/// versions start at 1 and are unique; <c>(source, id)</c> of an identified event is unique for ever. Every question
/// throws <see cref="LogUnavailableException"/> while the database does not answer.
/// </summary>
public interface IEventLog : IAsyncDisposable
{
    /// <summary>
    /// The highest position this node has committed, or found when it opened; 0 while the log is empty. It moves after
    /// <see cref="Committed"/> heard of it. Other nodes' records may lie below and above it.
    /// </summary>
    long Position { get; }

    /// <summary>Creates or migrates the schema and starts the writer. Nothing else may be called before it returned.</summary>
    /// <exception cref="LogUnavailableException">The database cannot be reached or opened.</exception>
    /// <exception cref="SchemaTooNewException">The database belongs to a newer program.</exception>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>
    /// Appends all records of <paramref name="append"/> or none. Returns after COMMIT with fsync. Who cancels stops
    /// waiting; once queued, the append takes place all the same. The head is checked before the identities.
    /// </summary>
    /// <exception cref="ArgumentException">It can never be stored: no record, or a name that is empty, contains U+0000, is not Unicode or is too long.</exception>
    /// <exception cref="LogFullException">The queue holds its limit already; nothing was appended.</exception>
    /// <exception cref="LogUnavailableException">The database failed; whether the append took place is unknown.</exception>
    ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation);

    /// <summary>The records of one stream in version order, those after <paramref name="afterVersion"/>.</summary>
    IAsyncEnumerable<LogRecord> ReadStreamAsync(string stream, long afterVersion, CancellationToken cancellation);

    /// <summary>Where one stream ends; <see cref="StreamHead.Empty"/> if it does not exist.</summary>
    ValueTask<StreamHead> ReadHeadAsync(string stream, CancellationToken cancellation);

    /// <summary>One link of a stream's chain, without what was recorded; null if the stream is not that long. One index lookup.</summary>
    ValueTask<ChainLink?> FindLinkAsync(string stream, long version, CancellationToken cancellation);

    /// <summary>
    /// Where every stream ends, in the order of their names' bytes. Read in pages: a head read late may be newer than one read
    /// early, and a stream begun meanwhile may be missing.
    /// </summary>
    IAsyncEnumerable<KeyValuePair<string, StreamHead>> ReadHeadsAsync(CancellationToken cancellation);

    /// <summary>The records of every stream of one owner in position order, those after <paramref name="afterPosition"/>.</summary>
    IAsyncEnumerable<LogRecord> ReadOwnerAsync(string owner, long afterPosition, CancellationToken cancellation);

    /// <summary>All records in position order, those after <paramref name="afterPosition"/>.</summary>
    IAsyncEnumerable<LogRecord> ReadAllAsync(long afterPosition, CancellationToken cancellation);

    /// <summary>The record that carries this CloudEvent identity, or null.</summary>
    ValueTask<LogRecord?> FindAsync(EventIdentity identity, CancellationToken cancellation);

    /// <summary>Each owner's highest position: what its follower must have seen to be current.</summary>
    ValueTask<IReadOnlyDictionary<string, long>> ReadOwnerHeadsAsync(CancellationToken cancellation);

    /// <summary>Asks the database for its highest position; on several nodes it may be ahead of <see cref="Position"/>.</summary>
    ValueTask<long> ReadPositionAsync(CancellationToken cancellation);

    /// <summary>
    /// Keeps a derived row. It is written within 200 ms (<see cref="EventLogOptions.ViewDelay"/>), together with a group
    /// of records if one is under way; rows of one key coalesce, and a row older than the stored one (by its position)
    /// is ignored. Rows that could not be written are kept and tried again. Lost on a crash: views are rebuilt from the log.
    /// </summary>
    /// <exception cref="ArgumentException">The view's name or the key can never be stored.</exception>
    void Publish(ViewRow row);

    /// <summary>The rows of one view written after <paramref name="afterRevision"/>, in revision order.</summary>
    IAsyncEnumerable<ViewRow> ReadViewAsync(string view, long afterRevision, CancellationToken cancellation);

    /// <summary>
    /// Called with every group of records this node committed, in position order, before their appenders are told.
    /// Must return fast and never throw. Set once, before <see cref="OpenAsync"/>.
    /// </summary>
    Action<IReadOnlyList<LogRecord>>? Committed { get; set; }
}
