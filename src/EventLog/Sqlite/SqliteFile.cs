using Microsoft.Data.Sqlite;

namespace Netralitas.EventLog.Sqlite;

/// <summary>The log's file, and how a connection to it is opened for what it shall do.</summary>
internal sealed class SqliteFile
{
    private const int WriterCacheKibibytes = 16 * 1024;
    private const int ReaderCacheKibibytes = 2 * 1024;

    private readonly int timeoutSeconds;
    private readonly string connectionString;

    public SqliteFile(string path, EventLogOptions options)
    {
        Path = System.IO.Path.GetFullPath(path);
        timeoutSeconds = Math.Max(1, (int)options.DatabaseTimeout.TotalSeconds);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            // The provider's pool hands out connections without their statements and settings.
            Pooling = false,
            DefaultTimeout = timeoutSeconds,
        }.ToString();
    }

    public string Path { get; }

    /// <summary>For the log's groups, and for making its tables.</summary>
    public SqliteConnection OpenForWriter() => Open(WriterCacheKibibytes, _ => { });

    /// <summary>For questions, and for what is kept beside the log.</summary>
    public SqliteConnection OpenForReaders() => Open(ReaderCacheKibibytes, SqlitePragmas.EraseForGood);

    private SqliteConnection Open(int cacheKibibytes, Action<SqliteConnection> settle)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            SqlitePragmas.Apply(connection, timeoutSeconds, cacheKibibytes);
            settle(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
