using System.Runtime.InteropServices;
using Npgsql;

namespace Netralitas.Bench;

/// <summary>The command line: reads it, runs, and tells what went wrong.</summary>
internal static class BenchCommand
{
    /// <summary>Runs; 0 if all could be measured, 1 if not, 2 if the command line is not understood.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (!BenchOptions.TryParse(args, out var options))
        {
            await Console.Error.WriteLineAsync(BenchOptions.Usage);
            return 2;
        }

        return await RunAsync(new BenchRun(options, Console.Out).RunAsync);
    }

    /// <summary>Runs one benchmark, which may be stopped; 0 if all could be measured, 1 if not.</summary>
    public static async Task<int> RunAsync(Func<CancellationToken, Task> run)
    {
        using var stop = new CancellationTokenSource();
        // Stop in order: databases and files are to be removed.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await run(stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("stopped");
            return 1;
        }
        catch (Exception failure) when (failure is BenchFailedException or NpgsqlException)
        {
            await Console.Error.WriteLineAsync($"no result: {failure.Message}");
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
