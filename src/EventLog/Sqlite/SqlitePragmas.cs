using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Netralitas.EventLog.Sqlite;

/// <summary>How SQLite is set up here.</summary>
internal static class SqlitePragmas
{
    /// <summary>What a file keeps: set once, before its first table (the page size cannot change later).</summary>
    public static void Prepare(SqliteConnection connection) =>
        Execute(connection, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL");

    /// <summary>
    /// Overwrites what this connection deletes or replaces, so that an erased key is gone from the file. The writer
    /// does without: it erases nothing, and would write every page it gives up once more.
    /// </summary>
    public static void EraseForGood(SqliteConnection connection) => Execute(connection, "PRAGMA secure_delete = ON");

    /// <summary>What each connection needs anew.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="timeoutSeconds">How long to wait for another process's transaction.</param>
    /// <param name="cacheKibibytes">Memory for pages; only the writer gains from much.</param>
    public static void Apply(SqliteConnection connection, int timeoutSeconds, int cacheKibibytes) =>
        Execute(
            connection,
            string.Create(
                CultureInfo.InvariantCulture,
                // FULL: fsync at every commit. A larger log before each checkpoint writes pages that change often once,
                // and the size limit gives the space back after a busy hour.
                $"""
                PRAGMA busy_timeout = {timeoutSeconds * 1000};
                PRAGMA synchronous = FULL;
                PRAGMA wal_autocheckpoint = 4000;
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -{cacheKibibytes}
                """
            )
        );

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
