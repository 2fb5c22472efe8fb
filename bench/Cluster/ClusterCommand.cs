using Netralitas.Bench;

namespace Netralitas.Cluster;

/// <summary>The command line: reads it, runs, and tells what went wrong.</summary>
internal static class ClusterCommand
{
    /// <summary>Runs; 0 if all could be measured, 1 if not, 2 if the command line is not understood.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (ClusterOptions.TryParse(args, out var options))
        {
            return await BenchCommand.RunAsync(new ClusterRun(options, Console.Out).RunAsync);
        }

        await Console.Error.WriteLineAsync(ClusterOptions.Usage);
        return 2;
    }
}
