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
    private readonly SqliteFile _file;
    private readonly SqliteReaderPool _readers;
    private SqliteGroupWriter? _writer;

    public SqliteStore(string path, EventLogOptions options)
    {
        _file = new SqliteFile(path, options);
        _readers = new SqliteReaderPool(_file);
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
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path)!);
        try
        {
            await using var connection = _file.OpenForWriter();
            SqlitePragmas.Prepare(connection);
            await new SchemaMigrator("Sqlite", exclusively: null).MigrateAsync(connection, cancellation);
        }
        catch (SqliteException reason)
        {
            throw new LogUnavailableException(
                $"The log's file '{_file.Path}' cannot be opened: {reason.Message}",
                reason
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask<T> AskAsync<T>(string sql, Func<DbCommand, Task<T>> ask, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _readers.AskAsync(sql, ask);
    }

    /// <inheritdoc/>
    public Task<CommitOutcome> CommitAsync(CommitGroup group)
    {
        _writer ??= new SqliteGroupWriter(_file.OpenForWriter());
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
        // Who closes the file last folds its write-ahead log into it: that is the writer's work.
        _readers.Dispose();
        CloseWriter();
        return ValueTask.CompletedTask;
    }

    private void CloseWriter()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
