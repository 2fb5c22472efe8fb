using System.Data.Common;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Reading;

/// <summary>Asking a store's database one question on a pooled connection.</summary>
internal static class LogQueries
{
    /// <summary>All rows of <paramref name="sql"/>'s answer.</summary>
    /// <exception cref="LogUnavailableException">The database failed.</exception>
    public static ValueTask<List<T>> QueryAsync<T>(
        this ILogStore store,
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellation
    ) =>
        store.RunAsync(
            sql,
            parameters,
            async command =>
            {
                var rows = new List<T>();
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                {
                    rows.Add(read(reader));
                }

                return rows;
            },
            cancellation
        );

    /// <summary>How many rows <paramref name="sql"/> changed.</summary>
    /// <exception cref="LogUnavailableException">The database failed.</exception>
    public static ValueTask<int> ExecuteAsync(
        this ILogStore store,
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        CancellationToken cancellation
    ) => store.RunAsync(sql, parameters, command => command.ExecuteNonQueryAsync(cancellation), cancellation);

    private static async ValueTask<T> RunAsync<T>(
        this ILogStore store,
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        Func<DbCommand, Task<T>> run,
        CancellationToken cancellation
    )
    {
        try
        {
            return await store.AskAsync(
                sql,
                command =>
                {
                    foreach (var (name, value) in parameters)
                    {
                        var parameter = command.CreateParameter();
                        parameter.ParameterName = name;
                        parameter.Value = value ?? DBNull.Value;
                        command.Parameters.Add(parameter);
                    }

                    return run(command);
                },
                cancellation
            );
        }
        catch (Exception reason) when (reason is DbException or TimeoutException)
        {
            throw new LogUnavailableException($"The log's database failed: {reason.Message}", reason);
        }
    }
}
