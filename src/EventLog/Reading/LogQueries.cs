using System.Data.Common;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Reading;

/// <summary>Asking a store's database one question on a pooled connection.</summary>
internal static class LogQueries
{
    /// <summary>All rows of <paramref name="sql"/>'s answer.</summary>
    /// <exception cref="LogUnavailableException">The database failed.</exception>
    public static async ValueTask<List<T>> QueryAsync<T>(
        this ILogStore store,
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var connection = await store.ConnectAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        catch (Exception reason) when (reason is DbException or TimeoutException)
        {
            throw new LogUnavailableException($"The log's database failed: {reason.Message}", reason);
        }
    }
}
