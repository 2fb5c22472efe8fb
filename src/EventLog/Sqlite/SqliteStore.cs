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
    private readonly SqliteFile file;
    private readonly SqliteReaderPool readers;
    private SqliteGroupWriter? writer;

    public SqliteStore(string path, EventLogOptions options)
    {
        file = new SqliteFile(path, options);
        readers = new SqliteReaderPool(file);
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
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        try
        {
            await using var connection = file.OpenForWriter();
            SqlitePragmas.Prepare(connection);
            await new SchemaMigrator("Sqlite", exclusively: null).MigrateAsync(connection, cancellation);
        }
        catch (SqliteException reason)
        {
            throw new LogUnavailableException(
                $"The log's file '{file.Path}' cannot be opened: {reason.Message}",
                reason
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask<T> AskAsync<T>(string sql, Func<DbCommand, Task<T>> ask, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return readers.AskAsync(sql, ask);
    }

    /// <inheritdoc/>
    public Task<CommitOutcome> CommitAsync(CommitGroup group)
    {
        writer ??= new SqliteGroupWriter(file.OpenForWriter());
        try
        {
            return Task.FromResult(writer.Commit(group));
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
        readers.Dispose();
        CloseWriter();
        return ValueTask.CompletedTask;
    }

    private void CloseWriter()
    {
        writer?.Dispose();
        writer = null;
    }
}
