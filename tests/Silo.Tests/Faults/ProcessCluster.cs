using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Processes;

namespace Netralitas.Silo.Tests.Faults;

/// <summary>Silos as processes of their own on one database, each of which can be killed, stopped and started again.</summary>
internal sealed class ProcessCluster : IAsyncDisposable
{
    private const string Program = "Netralitas.Silo.dll";

    // What a client waits at most for one request and its retries.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string[] settings;
    private readonly NodeSeat[] seats;
    private readonly NodeProcess?[] silos;
    private readonly HttpClient http;

    private ProcessCluster(string postgres, int count, string[] settings)
    {
        this.settings = [$"--Netralitas:Postgres={postgres}", .. settings];
        seats = [.. Enumerable.Range(0, count).Select(_ => NodeSeat.Free())];
        silos = new NodeProcess?[count];
        Client = new RetryingClient([.. seats.Select(seat => seat.Address)]);
        http = new HttpClient(Client) { BaseAddress = seats[0].Address, Timeout = Patience };
    }

    /// <summary>What sends requests to all silos.</summary>
    public RetryingClient Client { get; }

    /// <summary>The administrator's key.</summary>
    public string FirstKey { get; private set; } = "";

    public int Count => seats.Length;

    /// <summary>Starts silos, one after the other; returns once all can be sent requests.</summary>
    public static async Task<ProcessCluster> StartAsync(string postgres, int count, params string[] settings)
    {
        var cluster = new ProcessCluster(postgres, count, settings);
        for (var silo = 0; silo < count; silo++)
        {
            await cluster.StartAsync(silo);
            cluster.FirstKey = cluster[silo].FirstKey ?? cluster.FirstKey;
        }

        return cluster;
    }

    /// <summary>A silo that runs.</summary>
    public NodeProcess this[int silo] => silos[silo] ?? throw new InvalidOperationException($"silo {silo} is down");

    /// <summary>Starts a silo where it was before; returns once it can be sent requests.</summary>
    public async Task StartAsync(int silo)
    {
        silos[silo] = await NodeProcess.StartAsync(Program, [.. settings, .. seats[silo].Settings]);
        await Eventually.IsTrueAsync(
            async () => (await At(silo, FirstKey).GetAsync("/health/ready")).Status == 200,
            $"silo {silo} is ready"
        );
    }

    /// <summary>Kills a silo: nothing is flushed, nobody told.</summary>
    public async Task KillAsync(int silo)
    {
        await this[silo].DisposeAsync();
        silos[silo] = null;
    }

    /// <summary>Stops a silo as an administrator does; the exit code.</summary>
    public async Task<int> StopAsync(int silo)
    {
        var code = await this[silo].StopAsync();
        await KillAsync(silo);
        return code;
    }

    /// <summary>A caller of whichever silo answers.</summary>
    public KeyHolder Holding(string key) => new(http, key);

    /// <summary>A caller of one silo, who gets its answers as they are.</summary>
    public KeyHolder At(int silo, string key) => this[silo].Holding(key);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        foreach (var silo in silos.OfType<NodeProcess>())
        {
            await silo.DisposeAsync();
        }
    }
}
