using Netralitas.EventLog.Dues;
using Netralitas.EventLog.Keys;
using Netralitas.EventLog.Nodes;
using Netralitas.EventLog.Postgres;
using Netralitas.EventLog.Sqlite;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog;

/// <summary>
/// One database and what is kept in it. <see cref="IEventLog.OpenAsync"/> makes it ready for all of it; disposing of
/// <see cref="Log"/> closes all of it.
/// </summary>
/// <param name="Log">The log.</param>
/// <param name="Dues">When streams must be woken.</param>
/// <param name="CaseKeys">The data keys of streams whose content can be made unreadable.</param>
/// <param name="Nodes">The nodes that work on it.</param>
/// <param name="Figures">What it is, and how large.</param>
/// <param name="Connection">For what others keep beside the log.</param>
public sealed record EventDatabase(
    IEventLog Log,
    IDueStore Dues,
    ICaseKeyStore CaseKeys,
    INodeStore Nodes,
    DatabaseFigures Figures,
    DatabaseConnection Connection
)
{
    /// <summary>A log embedded in this process, in one SQLite file (and its <c>-wal</c> beside it).</summary>
    /// <param name="path">The file; it and its folder are made when missing.</param>
    /// <param name="options">Limits; the defaults when null.</param>
    public static EventDatabase Sqlite(string path, EventLogOptions? options = null)
    {
        var settings = options ?? new EventLogOptions();
        return Over(new SqliteStore(path, settings), settings);
    }

    /// <summary>A log in a PostgreSQL database (15 or newer), which several nodes may share.</summary>
    /// <param name="connectionString">An Npgsql connection string; the tables are made in the first schema of its search path.</param>
    /// <param name="options">Limits; the defaults when null.</param>
    public static EventDatabase Postgres(string connectionString, EventLogOptions? options = null)
    {
        var settings = options ?? new EventLogOptions();
        return Over(new PostgresStore(connectionString, settings), settings);
    }

    private static EventDatabase Over(ILogStore store, EventLogOptions options) =>
        new(
            new GroupCommitLog(store, options),
            new DatabaseDueStore(store),
            new DatabaseCaseKeyStore(store),
            new DatabaseNodeStore(store),
            new DatabaseFigures(store),
            new DatabaseConnection(store)
        );
}
