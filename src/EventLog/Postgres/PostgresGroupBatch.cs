using Netralitas.EventLog.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Netralitas.EventLog.Postgres;

/// <summary>
/// The prepared statements that write a group, sent together: lock and move the log's head, insert the records, write
/// the view rows and, for a group that changes due times, those. Outside a transaction they make one of their own.
/// </summary>
internal sealed class PostgresGroupBatch : IAsyncDisposable
{
    // A statement sees what was committed when it began. The lock is therefore taken by a statement of its own: the
    // next one then sees the records of whoever held the lock before.
    private const string MoveHead =
        "UPDATE log_head SET position = position + $1, revision = revision + $2 WHERE id = 1 RETURNING position";

    // A record that follows no stored head of that hash gets no version, which the column refuses (23502); one whose
    // version or identity is taken meets a unique index (23505). Either undoes the whole group.
    private const string InsertRecords = """
        WITH head AS (SELECT position - $1 AS base FROM log_head WHERE id = 1)
        INSERT INTO records
          (position, version, owner_previous, recorded_at, stream, owner, type, source, event_id, hash, data)
        SELECT
          head.base + i.row,
          CASE WHEN i.head_hash IS NULL OR i.head_hash = (
            SELECT r.hash FROM records r WHERE r.stream = i.stream AND r.version = i.version - 1
          ) THEN i.version END,
          CASE WHEN i.owner_previous_row > 0 THEN head.base + i.owner_previous_row
          ELSE coalesce((SELECT max(r.position) FROM records r WHERE r.owner = i.owner), 0) END,
          i.recorded_at, i.stream, i.owner, i.type, i.source, i.event_id, i.hash, i.data
        FROM head, unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) WITH ORDINALITY AS i
          (version, owner_previous_row, recorded_at, stream, owner, type, source, event_id, head_hash, hash, data, row)
        RETURNING position, owner_previous
        """;

    private const string UpsertViews = """
        INSERT INTO views (position, revision, view, key, document)
        SELECT i.position, head.revision - $1 + i.row, i.view, i.key, i.document
        FROM log_head AS head, unnest($2, $3, $4, $5) WITH ORDINALITY AS i (position, view, key, document, row)
        WHERE head.id = 1
        ON CONFLICT (view, key) DO UPDATE
        SET position = excluded.position, revision = excluded.revision, document = excluded.document
        WHERE views.position <= excluded.position
        """;

    private const string UpsertDues = """
        INSERT INTO dues (stream, version, due_at, claimed_until)
        SELECT i.stream, i.version, i.due_at, 0 FROM unnest($1, $2, $3) AS i (stream, version, due_at)
        ON CONFLICT (stream) DO UPDATE
        SET version = excluded.version, due_at = excluded.due_at, claimed_until = 0
        """;

    private const string DeleteDues = "DELETE FROM dues WHERE stream = ANY ($1)";

    private readonly NpgsqlBatch statements;
    private readonly NpgsqlBatchCommand moveHead;
    private readonly NpgsqlBatchCommand insertRecords;
    private readonly NpgsqlBatchCommand upsertViews;
    private readonly (NpgsqlBatchCommand Upsert, NpgsqlBatchCommand Delete)? duePair;

    private PostgresGroupBatch(NpgsqlConnection connection, bool withDues)
    {
        const NpgsqlDbType Bigints = NpgsqlDbType.Array | NpgsqlDbType.Bigint;
        const NpgsqlDbType Texts = NpgsqlDbType.Array | NpgsqlDbType.Text;
        const NpgsqlDbType Bytes = NpgsqlDbType.Array | NpgsqlDbType.Bytea;
        moveHead = Command(MoveHead, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint);
        insertRecords = Command(
            InsertRecords,
            NpgsqlDbType.Bigint,
            Bigints,
            Bigints,
            Bigints,
            Texts,
            Texts,
            Texts,
            Texts,
            Texts,
            Bytes,
            Bytes,
            Bytes
        );
        upsertViews = Command(UpsertViews, NpgsqlDbType.Bigint, Bigints, Texts, Texts, Bytes);
        statements = new NpgsqlBatch(connection) { BatchCommands = { moveHead, insertRecords, upsertViews } };
        if (withDues)
        {
            var (upsert, delete) = (Command(UpsertDues, Texts, Bigints, Bigints), Command(DeleteDues, Texts));
            duePair = (upsert, delete);
            statements.BatchCommands.Add(upsert);
            statements.BatchCommands.Add(delete);
        }
    }

    /// <summary>Prepares the statements.</summary>
    /// <param name="connection">The writer's connection.</param>
    /// <param name="withDues">Whether the batch can write due times; one that can does two statements more each time.</param>
    public static async Task<PostgresGroupBatch> PrepareAsync(NpgsqlConnection connection, bool withDues)
    {
        var batch = new PostgresGroupBatch(connection, withDues);
        await batch.statements.PrepareAsync();
        return batch;
    }

    /// <summary>Whether the database refused a group because of what it holds, not because it failed.</summary>
    public static bool SaysDecideAgain(PostgresException refusal) =>
        refusal.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.NotNullViolation;

    public async Task<CommitOutcome> ExecuteAsync(GroupDecision decision, IReadOnlyList<ViewRow> views)
    {
        var rows = decision.Rows;
        Bind(moveHead, (long)rows.Count, (long)views.Count);
        Bind(
            insertRecords,
            (long)rows.Count,
            Each(rows, row => row.Version),
            Each(rows, row => row.OwnerPreviousRow + 1L),
            Each(rows, row => row.Record.RecordedAt.ToUnixTimeMilliseconds()),
            Each(rows, row => row.Stream),
            Each(rows, row => row.Owner),
            Each(rows, row => row.Record.Type),
            Each(rows, row => row.Record.Identity?.Source),
            Each(rows, row => row.Record.Identity?.Id),
            Each(rows, row => row.HeadHash),
            Each(rows, row => row.Hash),
            Each(rows, row => row.Record.Data)
        );
        Bind(
            upsertViews,
            (long)views.Count,
            Each(views, view => view.Position),
            Each(views, view => view.View),
            Each(views, view => view.Key),
            Each(views, view => view.Document)
        );
        if (duePair is { } dues)
        {
            var kept = decision.Dues.Where(due => due.DueAt is not null).ToList();
            Bind(
                dues.Upsert,
                Each(kept, due => due.Stream),
                Each(kept, due => due.Version),
                Each(kept, due => due.DueAt!.Value)
            );
            // One value: an array of texts would pass for the list of values itself.
            object ended = decision.Dues.Where(due => due.DueAt is null).Select(due => due.Stream).ToArray();
            Bind(dues.Delete, ended);
        }

        await using var reader = await statements.ExecuteReaderAsync();
        await reader.ReadAsync();
        var basePosition = reader.GetInt64(0) - rows.Count;
        await reader.NextResultAsync();
        var ownerPrevious = new long[rows.Count];
        while (await reader.ReadAsync())
        {
            ownerPrevious[reader.GetInt64(0) - basePosition - 1] = reader.GetInt64(1);
        }

        // The rest of the answer tells whether the commit, and with it the fsync, succeeded.
        while (await reader.NextResultAsync()) { }

        return decision.Commit(basePosition, ownerPrevious);
    }

    public ValueTask DisposeAsync() => statements.DisposeAsync();

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlDbType> types)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var type in types)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        }

        return command;
    }

    private static void Bind(NpgsqlBatchCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private static TField[] Each<TRow, TField>(IReadOnlyList<TRow> rows, Func<TRow, TField> field)
    {
        var fields = new TField[rows.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = field(rows[i]);
        }

        return fields;
    }
}
