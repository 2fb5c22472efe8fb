using System.Diagnostics;
using Netralitas.Api.Tests.Hosting;

namespace Netralitas.Api.Tests.Faults;

/// <summary>A node as a process of its own, which can be killed like one.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private const string AddressMark = "Netralitas: ";

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> said = new();

    private NodeProcess(string database)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo
            {
                FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                ArgumentList =
                {
                    "exec",
                    Path.Combine(AppContext.BaseDirectory, "Netralitas.Api.dll"),
                    "--urls=http://127.0.0.1:0",
                    database,
                },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"no node: {LastWords}"));
    }

    /// <summary>The administrator's key that the node showed; null if its database had one already.</summary>
    public string? FirstKey { get; private set; }

    public HttpClient Http { get; private set; } = new();

    private string LastWords
    {
        get
        {
            lock (said)
            {
                return string.Join('\n', said);
            }
        }
    }

    /// <summary>Starts a node; returns once it can be sent requests.</summary>
    public static Task<NodeProcess> OnSqliteAsync(string file) => StartAsync($"--Netralitas:Database={file}");

    /// <inheritdoc cref="OnSqliteAsync" />
    public static Task<NodeProcess> OnPostgresAsync(string connection) =>
        StartAsync($"--Netralitas:Postgres={connection}");

    public KeyHolder Holding(string key) => new(Http, key);

    /// <summary>Ends it with SIGKILL: nothing is flushed, nothing said.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        Http.Dispose();
    }

    private static async Task<NodeProcess> StartAsync(string database)
    {
        var node = new NodeProcess(database);
        node.process.Start();
        node.process.BeginOutputReadLine();
        node.process.BeginErrorReadLine();
        node.Http.BaseAddress = await node.address.Task.WaitAsync(TestContext.Current.CancellationToken);
        return node;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > 20)
            {
                said.Dequeue();
            }
        }

        if (line.Trim().StartsWith("ntr_", StringComparison.Ordinal))
        {
            FirstKey = line.Trim();
        }
        else if (line.StartsWith(AddressMark, StringComparison.Ordinal))
        {
            address.TrySetResult(new Uri(line[AddressMark.Length..]));
        }
    }
}
