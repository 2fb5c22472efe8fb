using System.Data.Common;
using Netralitas.EventLog.Reading;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog;

/// <summary>
/// Asks the log's database what is not the log: whoever keeps accounts and keys keeps them beside it, in its connections, and
/// in tables that are migrated with it.
/// </summary>
public sealed class DatabaseConnection
{
    private readonly ILogStore store;

    internal DatabaseConnection(ILogStore store) => this.store = store;

    /// <summary>All rows of <paramref name="sql"/>'s answer, in SQL both databases speak.</summary>
    /// <exception cref="LogUnavailableException">The database failed.</exception>
    public ValueTask<List<T>> QueryAsync<T>(
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellation
    ) => this.store.QueryAsync(sql, parameters, read, cancellation);

    /// <summary>How many rows <paramref name="sql"/> changed.</summary>
    /// <exception cref="LogUnavailableException">The database failed.</exception>
    public ValueTask<int> ExecuteAsync(
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        CancellationToken cancellation
    ) => this.store.ExecuteAsync(sql, parameters, cancellation);

    /// <summary>Refuses a text no database could keep as it is.</summary>
    /// <exception cref="ArgumentException">It is empty, contains U+0000 or is longer.</exception>
    public static void CheckText(string text, int bytesMax) => PendingAppend.CheckText(text, bytesMax);
}
