using System.Data.Common;
using Microsoft.Data.Sqlite;
using Netralitas.EventLog.Schema;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Sqlite;

/// <summary>
/// The embedded store: one file, write-ahead log, fsync at every commit. Several processes may share the file; each
/// transaction takes SQLite's write lock first and reads the log's position under it.
/// </summary>
internal sealed class SqliteStore : ILogStore
{
    private const int WriterCacheKibibytes = 16 * 1024;
    private const int ReaderCacheKibibytes = 2 * 1024;

    private readonly string _path;
    private readonly int _timeoutSeconds;
    private SqliteGroupWriter? _writer;

    public SqliteStore(string path, EventLogOptions options)
    {
        _path = Path.GetFullPath(path);
        _timeoutSeconds = Math.Max(1, (int)options.DatabaseTimeout.TotalSeconds);
    }

    /// <inheritdoc/>
    public string SystemName => "sqlite";

    /// <inheritdoc/>
    public string SkipLocked => "";

    /// <inheritdoc/>
    public string SizeQuery => "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";

    /// <inheritdoc/>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        try
        {
            await using var connection = Open(pooling: false);
            SqlitePragmas.Prepare(connection);
            await new SchemaMigrator("Sqlite", exclusively: null).MigrateAsync(connection, cancellation);
        }
        catch (SqliteException reason)
        {
            throw new LogUnavailableException($"The log's file '{_path}' cannot be opened: {reason.Message}", reason);
        }
    }

    /// <inheritdoc/>
    public ValueTask<DbConnection> ConnectAsync(CancellationToken cancellation) => new(Open(pooling: true));

    /// <inheritdoc/>
    public Task<CommitOutcome> CommitAsync(CommitGroup group)
    {
        _writer ??= new SqliteGroupWriter(Open(pooling: false));
        try
        {
            return Task.FromResult(_writer.Commit(group));
        }
        catch
        {
            CloseWriter();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        using (var any = new SqliteConnection(ConnectionString(pooling: true)))
        {
            SqliteConnection.ClearPool(any);
        }

        CloseWriter();
        return ValueTask.CompletedTask;
    }

    private void CloseWriter()
    {
        _writer?.Dispose();
        _writer = null;
    }

    private SqliteConnection Open(bool pooling)
    {
        var connection = new SqliteConnection(ConnectionString(pooling));
        try
        {
            connection.Open();
            // Readers are pooled, the writer has the one connection that is not.
            SqlitePragmas.Apply(connection, _timeoutSeconds, pooling ? ReaderCacheKibibytes : WriterCacheKibibytes);
            if (pooling)
            {
                SqlitePragmas.EraseForGood(connection);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(bool pooling) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Pooling = pooling,
            DefaultTimeout = _timeoutSeconds,
        }.ToString();
}
