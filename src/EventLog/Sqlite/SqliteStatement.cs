using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Netralitas.EventLog.Sqlite;

/// <summary>
/// One prepared statement of the writer, used again for every group. It speaks to SQLite directly: the ADO.NET command
/// around it costs more than the statement does.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Runs it for its effect with <c>?1</c>, <c>?2</c>, … set to <paramref name="values"/>.</summary>
    public void Execute(params ReadOnlySpan<object?> values) => First(_ => true, none: false, values);

    /// <summary>Runs it and reads its first row; <paramref name="none"/> if there is none.</summary>
    public T First<T>(Func<SqliteStatement, T> read, T none, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(i + 1, values[i]));
        }

        var outcome = raw.sqlite3_step(statement);
        var result = outcome == raw.SQLITE_ROW ? read(this) : none;
        // Reset repeats the step's error, if it had one.
        Check(raw.sqlite3_reset(statement));
        return result;
    }

    /// <summary>A column of the row it stands at.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    /// <inheritdoc cref="Integer"/>
    public byte[] Blob(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public void Dispose() => statement.Dispose();

    private int Bind(int index, object? value) =>
        value switch
        {
            null => raw.sqlite3_bind_null(statement, index),
            long number => raw.sqlite3_bind_int64(statement, index, number),
            string text => raw.sqlite3_bind_text(statement, index, text),
            byte[] bytes => BindBlob(index, bytes),
            ReadOnlyMemory<byte> bytes => BindBlob(index, bytes.Span),
            _ => throw new ArgumentException($"No column holds a {value.GetType()}.", nameof(value)),
        };

    // An empty span has no address, which SQLite takes for NULL.
    private int BindBlob(int index, ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, index, 0) : raw.sqlite3_bind_blob(statement, index, bytes);

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, database);
}
