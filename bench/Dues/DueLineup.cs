using System.Security.Cryptography;
using Netralitas.Bench.Report;
using Netralitas.Bench.Stores;
using Netralitas.EventLog;

namespace Netralitas.Dues;

/// <summary>One store after the other; the figures at the end.</summary>
internal static class DueLineup
{
    public static async Task RunAsync(DueOptions options, CancellationToken cancellation)
    {
        var table = new TextTable(
            "store",
            "idle, empty",
            "idle, open",
            "reported in",
            "due cleared in",
            "log alone",
            "of it"
        );
        Directory.CreateDirectory(options.Folder);
        var keyFile = Path.Combine(options.Folder, "case-key");
        await File.WriteAllTextAsync(
            keyFile,
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(CaseSeal.KeySize)),
            cancellation
        );
        try
        {
            await using (var file = new SqliteFile(options.Folder, "dues"))
            {
                var run = new DueRun(options, table, cancellation);
                await run.RunAsync("SQLite", $"--Netralitas:Database={file.Argument}", keyFile);
            }

            if (options.Postgres is { } connection)
            {
                await using var server = await PostgresServer.ConnectAsync(connection, cancellation);
                await using var database = await server.CreateAsync(cancellation);
                var run = new DueRun(options, table, cancellation);
                await run.RunAsync("PostgreSQL", $"--Netralitas:Postgres={database.Argument}", keyFile);
            }
        }
        finally
        {
            File.Delete(keyFile);
        }

        Console.Out.Write(table);
    }
}
