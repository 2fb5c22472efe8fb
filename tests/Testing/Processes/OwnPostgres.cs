using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Netralitas.Testing.Processes;

/// <summary>A PostgreSQL server of the test's own, in a temporary folder, which may be crashed at will.</summary>
public sealed class OwnPostgres : IAsyncLifetime
{
    // PostgreSQL refuses to run as root; its packages bring this account.
    private const string Account = "postgres";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-pg-{Guid.NewGuid():n}");
    private readonly int port = FreePort.Next();

    // Before Missing, which asks for it: static members are set in the order they stand in.
    private static readonly string? Programs = FindPrograms();

    /// <summary>What this machine lacks for it; null if nothing.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "Needs PostgreSQL's pg_ctl, started the Unix way."
        : Programs is null ? "Needs PostgreSQL's initdb and pg_ctl, in /usr/lib/postgresql/*/bin or on the PATH."
        : IsRoot && !HasAccount() ? $"PostgreSQL does not run as root, and there is no account '{Account}' to run it."
        : null;

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await RunAsync("initdb", "-D", folder, "-U", Account, "-A", "trust", "--no-sync", "-E", "UTF8");
        await StartAsync();
    }

    /// <summary>Makes an empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():n}";
        await using var source = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return ConnectionTo(name);
    }

    /// <summary>Ends every server process at once, as a crash does, and starts it again with recovery.</summary>
    public async Task CrashAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Ends every server process at once, as a crash does.</summary>
    public Task StopAsync() => ControlAsync("-m", "immediate", "stop");

    /// <summary>Starts it, with recovery if it crashed; returns when it answers.</summary>
    public Task StartAsync() =>
        ControlAsync("-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200", "start");

    public async ValueTask DisposeAsync()
    {
        if (Missing is null && Directory.Exists(folder))
        {
            await StopAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private string ConnectionTo(string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={port};Username={Account};Database={database};Maximum Pool Size=10"
        );

    private Task ControlAsync(params string[] arguments) =>
        RunAsync("pg_ctl", ["-D", folder, "-w", "-s", "-l", Path.Combine(folder, "server.log"), .. arguments]);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Programs!, program), .. arguments];
        string[] whole = IsRoot ? ["runuser", "-u", Account, "--", .. command] : command;
        using var process = Process.Start(
            new ProcessStartInfo(whole[0], whole[1..])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetTempPath(),
            }
        )!;
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}");
    }

    private static string? FindPrograms()
    {
        const string Packaged = "/usr/lib/postgresql";
        string[] packaged = Directory.Exists(Packaged) ? Directory.GetDirectories(Packaged) : [];
        var paths = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return packaged
            .OrderByDescending(version =>
                double.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0
            )
            .Select(version => Path.Combine(version, "bin"))
            .Concat(paths)
            .FirstOrDefault(bin =>
                File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl"))
            );
    }

    private static bool HasAccount() =>
        File.Exists("/etc/passwd")
        && File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{Account}:", StringComparison.Ordinal));
}
