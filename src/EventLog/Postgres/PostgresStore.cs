using System.Data.Common;
using Netralitas.EventLog.Schema;
using Netralitas.EventLog.Writing;
using Npgsql;

namespace Netralitas.EventLog.Postgres;

/// <summary>
/// The shared store: every node writes into one database, in groups, one round trip a group; the row of
/// <c>log_head</c> puts the nodes' transactions in order.
/// </summary>
internal sealed class PostgresStore : ILogStore
{
    // Any number, the same in every node; it spells "netralit".
    private const string Exclusively = "SELECT pg_advisory_xact_lock(7954043311399176564)";

    // Every question here is answered by an index. While a table is small or not yet analysed the planner would rather
    // scan it, and a prepared statement keeps that plan while the table grows; compiling such short plans is waste too.
    private const string PlannerOptions = "-c enable_seqscan=off -c jit=off";

    private readonly NpgsqlDataSource readers;
    private readonly NpgsqlDataSource writers;
    private PostgresGroupWriter? writer;

    public PostgresStore(string connectionString, EventLogOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            CommandTimeout = Math.Max(1, (int)options.DatabaseTimeout.TotalSeconds),
        };
        settings.ApplicationName ??= "netralitas";
        settings.Options = $"{settings.Options} {PlannerOptions}".Trim();
        settings.MaxAutoPrepare = Math.Max(settings.MaxAutoPrepare, 20);
        readers = NpgsqlDataSource.Create(settings);
        // Not pooled: after a failure the next group must get a connection that is new, not one the pool kept.
        settings.Pooling = false;
        settings.MaxAutoPrepare = 0;
        writers = NpgsqlDataSource.Create(settings);
    }

    /// <inheritdoc/>
    public string SystemName => "postgresql";

    /// <inheritdoc/>
    public string SkipLocked => "FOR UPDATE SKIP LOCKED";

    /// <inheritdoc/>
    public string SizeQuery => "SELECT pg_database_size(current_database())";

    /// <inheritdoc/>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await writers.OpenConnectionAsync(cancellation);
            await new SchemaMigrator("Postgres", Exclusively).MigrateAsync(connection, cancellation);
        }
        catch (NpgsqlException reason)
        {
            throw new LogUnavailableException($"The log's database cannot be opened: {reason.Message}", reason);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<T> AskAsync<T>(string sql, Func<DbCommand, Task<T>> ask, CancellationToken cancellation)
    {
        await using var connection = await readers.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return await ask(command);
    }

    /// <inheritdoc/>
    public async Task<CommitOutcome> CommitAsync(CommitGroup group)
    {
        this.writer ??= await PostgresGroupWriter.OpenAsync(writers);
        try
        {
            return await this.writer.CommitAsync(group);
        }
        catch
        {
            await CloseWriterAsync();
            // If the server was restarted, what the pool holds is dead too: better found out here than by each reader.
            readers.Clear();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseWriterAsync();
        await writers.DisposeAsync();
        await readers.DisposeAsync();
    }

    private async ValueTask CloseWriterAsync()
    {
        if (this.writer is { } writer)
        {
            this.writer = null;
            await writer.DisposeAsync();
        }
    }
}
