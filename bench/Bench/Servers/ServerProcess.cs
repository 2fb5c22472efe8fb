using System.Diagnostics;
using System.Reflection;
using System.Threading.Channels;

namespace Netralitas.Bench.Servers;

/// <summary>The parent's side of a child: starts it, hears it, asks the system what it costs, stops it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopMax = TimeSpan.FromSeconds(20);

    private readonly Process process;
    private readonly Channel<string> told = Channel.CreateUnbounded<string>();
    private readonly Task listening;

    private ServerProcess(Process process)
    {
        this.process = process;
        listening = ListenAsync();
    }

    /// <summary>CPU time it has used so far, in user mode and in the kernel.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it ever held resident.</summary>
    public long PeakMemoryBytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts this program again.</summary>
    /// <param name="arguments">A command line that makes it a server.</param>
    public static ServerProcess Start(IReadOnlyList<string> arguments)
    {
        var self =
            Environment.ProcessPath ?? throw new BenchFailedException("the system does not tell this program's path");
        var start = new ProcessStartInfo(self)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetEntryAssembly()!.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new ServerProcess(
            Process.Start(start) ?? throw new BenchFailedException($"{string.Join(' ', arguments)} did not start")
        );
    }

    /// <summary>Sends one line.</summary>
    public Task TellAsync(string line) => process.StandardInput.WriteLineAsync(line);

    /// <summary>The next message.</summary>
    /// <exception cref="BenchFailedException">The child ended instead.</exception>
    public async Task<T> HearAsync<T>(CancellationToken cancellation)
    {
        try
        {
            return ControlLine.Read<T>(await told.Reader.ReadAsync(cancellation));
        }
        catch (ChannelClosedException)
        {
            await process.WaitForExitAsync(cancellation);
            throw new BenchFailedException($"a server ended with code {process.ExitCode}; see its output above");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopMax);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        await listening;
        process.Dispose();
    }

    // Reads to the end whatever comes: a child whose output nobody takes would stand still.
    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (ControlLine.IsOne(line))
            {
                told.Writer.TryWrite(line);
            }
            else
            {
                await Console.Error.WriteLineAsync(line);
            }
        }

        told.Writer.Complete();
    }
}
