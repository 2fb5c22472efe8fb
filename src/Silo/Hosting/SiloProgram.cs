using Netralitas.EventLog.Postgres;
using Netralitas.Silo.Clustering;

namespace Netralitas.Silo.Hosting;

/// <summary>What the executable does: prepare a database's cluster tables, or run a node of the cluster.</summary>
public static class SiloProgram
{
    private const string PrepareWord = "--prepare";

    /// <summary>Runs until told to stop; the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Contains(PrepareWord, StringComparer.Ordinal))
        {
            return await PrepareAsync([.. args.Where(arg => arg != PrepareWord)], output, errors);
        }

        using var host = await SiloApp.TryStartAsync(args, errors);
        if (host is null)
        {
            return 1;
        }

        if (host is WebApplication app)
        {
            await NodeWelcome.ShowAsync(app, output);
        }

        await host.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> PrepareAsync(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            var settings = NodeSettings.Read(NodeConfiguration.Of(args));
            var script = await ClusterScript.ReadAsync(CancellationToken.None);
            await ClusterSchema.ApplyAsync(DatabaseOf(settings), script, CancellationToken.None);
            await output.WriteLineAsync("Tabel klaster siap · The cluster's tables are ready.");
            return 0;
        }
        catch (Exception fault) when (NodeStart.LineOf(fault) is { } line)
        {
            await errors.WriteLineAsync($"Tabel klaster tidak dapat dibuat · cannot prepare the tables: {line}");
            return 1;
        }
    }

    private static string DatabaseOf(NodeSettings settings) =>
        settings.Postgres.Length > 0
            ? settings.Postgres
            : throw new FormatException(
                $"{NodeSettings.Section}:{nameof(NodeSettings.Postgres)} is empty; {PrepareWord} makes the cluster's tables in that database."
            );
}
