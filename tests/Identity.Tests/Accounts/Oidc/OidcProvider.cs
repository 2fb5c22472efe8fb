using System.Diagnostics;
using System.Globalization;

namespace Netralitas.Identity.Tests.Accounts.Oidc;

/// <summary>A real OpenID Connect provider as a process: the npm package <c>oidc-provider</c>, run by Node.js.</summary>
internal sealed class OidcProvider : IAsyncDisposable
{
    public const string ClientSecret = "rahasia-penyedia-untuk-uji";

    private const string Setting = "NETRALITAS_TEST_OIDC_PROVIDER";

    private readonly Process process;

    private OidcProvider(Process process) => this.process = process;

    /// <summary>What is missing for it; null if nothing.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } folder
        && Directory.Exists(Path.Combine(folder, "node_modules", "oidc-provider"))
            ? null
            : $"Needs Node.js and the npm package oidc-provider: set {Setting} to the folder it was installed in (npm install oidc-provider@9.13.3).";

    public static async Task<OidcProvider> StartAsync(int port, Uri client)
    {
        var started = new Process
        {
            StartInfo = new ProcessStartInfo(
                "node",
                [
                    Path.Combine(AppContext.BaseDirectory, "provider.mjs"),
                    Environment.GetEnvironmentVariable(Setting)!,
                    port.ToString(CultureInfo.InvariantCulture),
                    client.ToString(),
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string?>();
        started.OutputDataReceived += (_, line) =>
        {
            if (line.Data == "ready")
            {
                ready.TrySetResult();
            }
        };
        started.ErrorDataReceived += (_, line) => said.Add(line.Data);
        started.EnableRaisingEvents = true;
        started.Exited += (_, _) => ready.TrySetException(new InvalidOperationException(string.Join('\n', said)));
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await ready.Task;
        return new OidcProvider(started);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
