using Microsoft.Data.Sqlite;

namespace Netralitas.EventLog.Sqlite;

/// <summary>
/// A connection for one question at a time. Each statement is parsed when it is first asked and kept; SQLite itself parses
/// it again once the tables have changed.
/// </summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    // More than the house has texts of: it is reached only if somebody writes values into them.
    private const int StatementsMax = 128;

    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public async Task<T> AskAsync<T>(string sql, Func<SqliteCommand, Task<T>> ask)
    {
        var command = Prepared(sql);
        try
        {
            return await ask(command);
        }
        finally
        {
            // What was asked with may be large, or a secret.
            command.Parameters.Clear();
        }
    }

    public void Dispose()
    {
        ForgetStatements();
        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            if (commands.Count == StatementsMax)
            {
                ForgetStatements();
            }

            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
        }

        return command;
    }

    private void ForgetStatements()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        commands.Clear();
    }
}
