using Microsoft.Data.Sqlite;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Sqlite;

/// <summary>The writer's connection with its prepared statements. After a failure it is thrown away, never mended.</summary>
internal sealed class SqliteGroupWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly List<SqliteStatement> statements = [];
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement rollback;
    private readonly SqliteStatement selectLogHead;
    private readonly SqliteStatement updateLogHead;
    private readonly SqliteStatement selectStreamHead;
    private readonly SqliteStatement selectIdentity;
    private readonly SqliteStatement selectOwnerHead;
    private readonly SqliteStatement insertRecord;
    private readonly SqliteStatement upsertView;
    private readonly SqliteStatement upsertDue;
    private readonly SqliteStatement deleteDue;

    /// <summary>Prepares every statement. The connection is its own from here on.</summary>
    public SqliteGroupWriter(SqliteConnection connection)
    {
        this.connection = connection;
        try
        {
            begin = Prepare("BEGIN IMMEDIATE");
            commit = Prepare("COMMIT");
            rollback = Prepare("ROLLBACK");
            selectLogHead = Prepare("SELECT position, revision FROM log_head WHERE id = 1");
            updateLogHead = Prepare("UPDATE log_head SET position = ?1, revision = ?2 WHERE id = 1");
            selectStreamHead = Prepare(
                "SELECT version, hash FROM records WHERE stream = ?1 ORDER BY version DESC LIMIT 1"
            );
            selectIdentity = Prepare("SELECT 1 FROM records WHERE source = ?1 AND event_id = ?2");
            selectOwnerHead = Prepare("SELECT coalesce(max(position), 0) FROM records WHERE owner = ?1");
            insertRecord = Prepare(
                """
                INSERT INTO records
                  (position, stream, version, owner, owner_previous, type, recorded_at, source, event_id, hash, data)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """
            );
            upsertView = Prepare(
                """
                INSERT INTO views (view, key, position, revision, document) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (view, key) DO UPDATE
                SET position = excluded.position, revision = excluded.revision, document = excluded.document
                WHERE views.position <= excluded.position
                """
            );
            upsertDue = Prepare(
                """
                INSERT INTO dues (stream, version, due_at, claimed_until) VALUES (?1, ?2, ?3, 0)
                ON CONFLICT (stream) DO UPDATE
                SET version = excluded.version, due_at = excluded.due_at, claimed_until = 0
                """
            );
            deleteDue = Prepare("DELETE FROM dues WHERE stream = ?1");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Decides and writes one group; returns after fsync.</summary>
    public CommitOutcome Commit(CommitGroup group)
    {
        begin.Execute();
        var decision = group.Decide(StreamHeads(group), TakenIdentities(group));
        var (position, revision) = selectLogHead.First(row => (row.Integer(0), row.Integer(1)), none: (0L, 0L));
        var ownerPrevious = Insert(decision, position);
        Write(decision.Dues);
        foreach (var view in group.Views)
        {
            upsertView.Execute(view.View, view.Key, view.Position, ++revision, view.Document);
        }

        if (decision.Rows.Count == 0 && group.Views.Count == 0)
        {
            rollback.Execute();
        }
        else
        {
            updateLogHead.Execute(position + decision.Rows.Count, revision);
            commit.Execute();
        }

        return decision.Commit(position, ownerPrevious);
    }

    public void Dispose()
    {
        foreach (var statement in statements)
        {
            statement.Dispose();
        }

        // Closing rolls back what was under way.
        this.connection.Dispose();
    }

    private SqliteStatement Prepare(string sql)
    {
        var statement = new SqliteStatement(this.connection, sql);
        statements.Add(statement);
        return statement;
    }

    private Dictionary<string, StreamHead> StreamHeads(CommitGroup group)
    {
        var heads = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        foreach (var pending in group.Appends)
        {
            var stream = pending.Append.Stream;
            if (!heads.ContainsKey(stream))
            {
                heads[stream] = selectStreamHead.First(
                    row => new StreamHead(row.Integer(0), row.Blob(1)),
                    none: StreamHead.Empty,
                    stream
                );
            }
        }

        return heads;
    }

    private HashSet<EventIdentity> TakenIdentities(CommitGroup group)
    {
        var taken = new HashSet<EventIdentity>();
        foreach (var record in group.Appends.SelectMany(pending => pending.Append.Records))
        {
            if (
                record.Identity is { } identity
                && selectIdentity.First(_ => true, none: false, identity.Source, identity.Id)
            )
            {
                taken.Add(identity);
            }
        }

        return taken;
    }

    private void Write(IReadOnlyCollection<DueRow> dues)
    {
        foreach (var due in dues)
        {
            if (due.DueAt is { } dueAt)
            {
                upsertDue.Execute(due.Stream, due.Version, dueAt);
            }
            else
            {
                deleteDue.Execute(due.Stream);
            }
        }
    }

    private long[] Insert(GroupDecision decision, long basePosition)
    {
        var ownerPrevious = new long[decision.Rows.Count];
        for (var i = 0; i < ownerPrevious.Length; i++)
        {
            var row = decision.Rows[i];
            ownerPrevious[i] =
                row.OwnerPreviousRow >= 0
                    ? basePosition + row.OwnerPreviousRow + 1
                    : selectOwnerHead.First(head => head.Integer(0), none: 0L, row.Owner);
            insertRecord.Execute(
                basePosition + i + 1,
                row.Stream,
                row.Version,
                row.Owner,
                ownerPrevious[i],
                row.Record.Type,
                row.Record.RecordedAt.ToUnixTimeMilliseconds(),
                row.Record.Identity?.Source,
                row.Record.Identity?.Id,
                row.Hash,
                row.Record.Data
            );
        }

        return ownerPrevious;
    }
}
