using Microsoft.Extensions.Hosting;
using Netralitas.Silo.Hosting;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Processes;

namespace Netralitas.Silo.Tests.Hosting;

/// <summary>One process of a cluster, of whatever role, inside the tests' process.</summary>
internal sealed class RunningSilo : IAsyncDisposable
{
    private readonly IHost host;
    private readonly HttpClient http;

    private RunningSilo(IHost host, Uri address)
    {
        this.host = host;
        http = new HttpClient { BaseAddress = address };
    }

    public IServiceProvider Services => host.Services;

    public Uri Address => http.BaseAddress!;

    /// <summary>Builds it and begins to start it: an edge's start lasts until there is a silo.</summary>
    public static (RunningSilo Silo, Task Started) Begin(params string[] settings)
    {
        var seat = NodeSeat.Free();
        var built = SiloApp.Build(["--Logging:Console:LogLevel:Default=None", .. seat.Settings, .. settings]);
        return (new RunningSilo(built, seat.Address), built.StartAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Starts it.</summary>
    public static async Task<RunningSilo> StartAsync(params string[] settings)
    {
        var (silo, started) = Begin(settings);
        await started;
        return silo;
    }

    /// <summary>A caller of this process.</summary>
    public KeyHolder Holding(string? key) => new(http, key);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}
