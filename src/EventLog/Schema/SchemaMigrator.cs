using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Netralitas.EventLog.Schema;

/// <summary>
/// Brings a database's tables up to what this program needs. The steps are the numbered <c>.sql</c> files beside this
/// one; each is applied once, all in one transaction.
/// </summary>
/// <param name="dialect">The folder of the steps: <c>Sqlite</c> or <c>Postgres</c>.</param>
/// <param name="exclusively">Statement that keeps other nodes from migrating until the transaction ends; null if the transaction itself does.</param>
internal sealed class SchemaMigrator(string dialect, string? exclusively)
{
    private static readonly Assembly Assembly = typeof(SchemaMigrator).Assembly;

    /// <summary>Applies the steps the database lacks; none if it is up to date.</summary>
    /// <exception cref="SchemaTooNewException">A newer program migrated it already.</exception>
    public async Task MigrateAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (exclusively is not null)
        {
            await ExecuteAsync(transaction, exclusively, cancellation);
        }

        await ExecuteAsync(
            transaction,
            "CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL PRIMARY KEY)",
            cancellation
        );
        var found = Convert.ToInt32(
            await ExecuteAsync(transaction, "SELECT coalesce(max(version), 0) FROM schema_version", cancellation),
            CultureInfo.InvariantCulture
        );
        var steps = Steps();
        if (found > steps.Count)
        {
            throw new SchemaTooNewException(found, steps.Count);
        }

        for (var version = found + 1; version <= steps.Count; version++)
        {
            await ExecuteAsync(transaction, Read(steps[version - 1]), cancellation);
            await ExecuteAsync(
                transaction,
                string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({version})"),
                cancellation
            );
        }

        await transaction.CommitAsync(cancellation);
    }

    // Named 0001-…, 0002-…: their order is their version.
    private List<string> Steps() =>
        Assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith($"Schema/{dialect}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();

    private static string Read(string step)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(step)!);
        return reader.ReadToEnd();
    }

    private static async Task<object?> ExecuteAsync(
        DbTransaction transaction,
        string sql,
        CancellationToken cancellation
    )
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        // A large log takes the time it takes, and other nodes wait for it.
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellation);
    }
}
