using Netralitas.EventLog.Writing;
using Npgsql;

namespace Netralitas.EventLog.Postgres;

/// <summary>
/// The writer's connection. A group normally costs one round trip: it is sent as if nothing stood against it, and the
/// database refuses it as a whole if something does. Only then is it decided again, slowly, with the log locked.
/// After a failure the connection is thrown away, never mended.
/// </summary>
internal sealed class PostgresGroupWriter : IAsyncDisposable
{
    private const string SelectStreamHeads = """
        SELECT s.stream, head.version, head.hash
        FROM unnest($1::text[]) AS s (stream)
        CROSS JOIN LATERAL (
          SELECT version, hash FROM records r WHERE r.stream = s.stream ORDER BY version DESC LIMIT 1
        ) AS head
        """;

    private const string SelectTaken = """
        SELECT i.source, i.event_id
        FROM unnest($1::text[], $2::text[]) AS i (source, event_id)
        CROSS JOIN LATERAL (
          SELECT FROM records r WHERE r.source = i.source AND r.event_id = i.event_id LIMIT 1
        ) AS stored
        """;

    private readonly NpgsqlConnection connection;
    private readonly PostgresGroupBatch batch;
    private readonly PostgresGroupBatch batchWithDues;

    private PostgresGroupWriter(NpgsqlConnection connection, PostgresGroupBatch batch, PostgresGroupBatch batchWithDues)
    {
        this.connection = connection;
        this.batch = batch;
        this.batchWithDues = batchWithDues;
    }

    public static async Task<PostgresGroupWriter> OpenAsync(NpgsqlDataSource source)
    {
        var opened = await source.OpenConnectionAsync();
        try
        {
            // An answer means fsync, whatever the server's default. A node that hangs between two statements may not
            // hold the log's lock for long. A group's payloads are unfolded in memory, not in a temporary file.
            await ExecuteAsync(
                opened,
                """
                SET synchronous_commit = on;
                SET idle_in_transaction_session_timeout = '10s';
                SET work_mem = '64MB'
                """
            );
            return new PostgresGroupWriter(
                opened,
                await PostgresGroupBatch.PrepareAsync(opened, withDues: false),
                await PostgresGroupBatch.PrepareAsync(opened, withDues: true)
            );
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Decides and writes one group; returns after fsync.</summary>
    public async Task<CommitOutcome> CommitAsync(CommitGroup group)
    {
        try
        {
            return await ExecuteAsync(group.DecideOptimistically(), group.Views);
        }
        catch (PostgresException refusal) when (PostgresGroupBatch.SaysDecideAgain(refusal))
        {
            return await CommitLockedAsync(group);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await this.batch.DisposeAsync();
        await this.batchWithDues.DisposeAsync();
        await this.connection.DisposeAsync();
    }

    private Task<CommitOutcome> ExecuteAsync(GroupDecision decision, IReadOnlyList<ViewRow> views) =>
        (decision.Dues.Count == 0 ? this.batch : this.batchWithDues).ExecuteAsync(decision, views);

    private async Task<CommitOutcome> CommitLockedAsync(CommitGroup group)
    {
        await using var transaction = await this.connection.BeginTransactionAsync();
        await ExecuteAsync(this.connection, "SELECT position FROM log_head WHERE id = 1 FOR UPDATE");
        var decision = group.Decide(await StreamHeadsAsync(group), await TakenIdentitiesAsync(group));
        var outcome = await ExecuteAsync(decision, group.Views);
        await transaction.CommitAsync();
        return outcome;
    }

    private async Task<Dictionary<string, StreamHead>> StreamHeadsAsync(CommitGroup group)
    {
        var streams = group.Appends.Select(pending => pending.Append.Stream).Distinct(StringComparer.Ordinal).ToArray();
        await using var command = new NpgsqlCommand(SelectStreamHeads, this.connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = streams });
        var heads = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            heads[reader.GetString(0)] = new StreamHead(reader.GetInt64(1), reader.GetFieldValue<byte[]>(2));
        }

        return heads;
    }

    private async Task<HashSet<EventIdentity>> TakenIdentitiesAsync(CommitGroup group)
    {
        var identities = group
            .Appends.SelectMany(pending => pending.Append.Records)
            .Select(record => record.Identity)
            .OfType<EventIdentity>()
            .ToHashSet();
        var taken = new HashSet<EventIdentity>();
        if (identities.Count == 0)
        {
            return taken;
        }

        await using var command = new NpgsqlCommand(SelectTaken, this.connection);
        command.Parameters.Add(
            new NpgsqlParameter<string[]> { TypedValue = identities.Select(identity => identity.Source).ToArray() }
        );
        command.Parameters.Add(
            new NpgsqlParameter<string[]> { TypedValue = identities.Select(identity => identity.Id).ToArray() }
        );
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            taken.Add(new EventIdentity(reader.GetString(0), reader.GetString(1)));
        }

        return taken;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
