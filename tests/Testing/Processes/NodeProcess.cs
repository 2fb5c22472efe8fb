using System.Diagnostics;
using System.Globalization;
using System.Net;
using Netralitas.Testing.Callers;

namespace Netralitas.Testing.Processes;

/// <summary>A node as a process of its own, which can be killed like one.</summary>
public sealed class NodeProcess : IAsyncDisposable
{
    private const string Program = "Netralitas.Silo.dll";
    private const string AddressMark = "Netralitas: ";

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> said = new();

    private NodeProcess(string program, IEnumerable<string> settings)
    {
        process = new Process { StartInfo = Start(program, settings), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"no node: {LastWords}"));
    }

    /// <summary>The administrator's key that the node showed; null if its database had one already.</summary>
    public string? FirstKey { get; private set; }

    public HttpClient Http { get; } = new();

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>The last lines it wrote.</summary>
    public string LastWords
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
    public static Task<NodeProcess> OnSqliteAsync(string file) =>
        StartAsync(Program, [.. NodeSeat.Free().Settings, $"--Netralitas:Database={file}"]);

    /// <inheritdoc cref="OnSqliteAsync" />
    public static Task<NodeProcess> OnPostgresAsync(string connection) =>
        StartAsync(Program, [.. NodeSeat.Free().Settings, $"--Netralitas:Postgres={connection}"]);

    /// <summary>Starts a program of the product; returns once it can be sent requests.</summary>
    public static Task<NodeProcess> StartAsync(string program, params string[] settings) =>
        StartInAsync("", program, settings);

    /// <summary>The same in a working folder.</summary>
    public static async Task<NodeProcess> StartInAsync(string folder, string program, params string[] settings)
    {
        var node = new NodeProcess(program, settings);
        node.process.StartInfo.WorkingDirectory = folder;
        node.process.Start();
        node.process.BeginOutputReadLine();
        node.process.BeginErrorReadLine();
        node.Http.BaseAddress = await node.address.Task.WaitAsync(TestContext.Current.CancellationToken);
        return node;
    }

    /// <summary>How a program of the product is started: as the tests' own runtime, with its output to be read.</summary>
    public static ProcessStartInfo Start(string program, IEnumerable<string> settings) =>
        new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, program), .. settings]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>Where it listens, as the kernel says.</summary>
    public IReadOnlyList<IPEndPoint> Listening()
    {
        var sockets = Directory
            .EnumerateFiles($"/proc/{process.Id}/fd")
            .Select(NameOf)
            .Where(name => name.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(name => name["socket:[".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from table in (string[])["tcp", "tcp6"]
            from line in File.ReadLines($"/proc/{process.Id}/net/{table}").Skip(1)
            let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            where columns[3] == "0A" && sockets.Contains(columns[9])
            select EndOf(columns[1]),
        ];
    }

    // What is closed while one looks is nothing that listens.
    private static string NameOf(string file)
    {
        try
        {
            return File.ResolveLinkTarget(file, returnFinalTarget: false)?.Name ?? "";
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    public KeyHolder Holding(string key) => new(Http, key);

    /// <summary>Ends it with SIGKILL: nothing is flushed, nothing said.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Ends it with SIGTERM, as whoever runs it in order does; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(CancellationToken.None);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        Http.Dispose();
    }

    // The address in the machine's words of 32 bits, then the port.
    private static IPEndPoint EndOf(string text)
    {
        var parts = text.Split(':');
        var bytes = Convert.FromHexString(parts[0]);
        for (var word = 0; word < bytes.Length; word += sizeof(uint))
        {
            bytes.AsSpan(word, sizeof(uint)).Reverse();
        }

        return new IPEndPoint(
            new IPAddress(bytes),
            int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );
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
