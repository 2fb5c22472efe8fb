using System.Data.Common;

namespace Netralitas.EventLog.Writing;

/// <summary>What differs between the databases: how to ask, how to make the tables, how to write one group.</summary>
internal interface ILogStore : IAsyncDisposable
{
    /// <summary>The database's name in telemetry (OpenTelemetry <c>db.system.name</c>).</summary>
    string SystemName { get; }

    /// <summary>
    /// What ends a SELECT that takes rows for its transaction and passes over those another one has; empty where there
    /// is one writing transaction at a time anyway.
    /// </summary>
    string SkipLocked { get; }

    /// <summary>The SELECT that answers with the database's size in bytes.</summary>
    string SizeQuery { get; }

    /// <summary>Makes the database ready: creates or migrates its tables.</summary>
    Task MigrateAsync(CancellationToken cancellation);

    /// <summary>
    /// Runs a statement on a connection from the pool, for reading and for what is not the log. <paramref name="ask"/> sets
    /// the command's parameters and keeps nothing of it.
    /// </summary>
    ValueTask<T> AskAsync<T>(string sql, Func<DbCommand, Task<T>> ask, CancellationToken cancellation);

    /// <summary>
    /// Decides and writes a group in one transaction and returns after COMMIT with fsync. Called by one caller at a
    /// time. When it throws, nothing is known about the group; the next call starts on a fresh connection.
    /// </summary>
    Task<CommitOutcome> CommitAsync(CommitGroup group);
}
