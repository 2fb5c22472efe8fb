using Netralitas.Bench;
using Netralitas.Bench.Load;
using Netralitas.Bench.Peers;
using Netralitas.Bench.Servers;
using Netralitas.Cluster.Silos;
using Netralitas.Grains;

namespace Netralitas.Cluster.Peers;

/// <summary>
/// What most would write with Orleans: a minimal API, a serializer, one grain for each ceremony, one grain call and one
/// <c>WriteStateAsync</c> for each pledge. It knows no keys, checks no number, keeps no history and no sums: all of that
/// would only cost it more.
/// </summary>
internal static class StatePerPledge
{
    /// <summary>Name of the grain storage.</summary>
    public const string Storage = "ceremonies";

    /// <summary>One event.</summary>
    public const string SinglePath = "/v1/events";

    /// <summary>A batch.</summary>
    public const string BatchPath = "/v1/events/batch";

    /// <summary>How many grains the load goes to.</summary>
    public const int Grains = LoadAgencies.Count * LoadAgencies.CeremoniesEach;

    private const string CountPath = "/count";

    /// <summary>The server, over a database with the cluster's tables.</summary>
    public static WebApplication Build(SiloArguments silo)
    {
        var builder = ServerSetup.CreateBuilder();
        builder.AddPlainSilo(
            silo,
            orleans =>
                orleans.AddAdoNetGrainStorage(
                    Storage,
                    options => (options.Invariant, options.ConnectionString) = ("Npgsql", silo.Store)
                )
        );
        var app = builder.Build();
        app.MapPost(
            SinglePath,
            async (PledgeEvent pledge, IGrainFactory grains) =>
                PledgeAnswer.Of(1, await PledgeAsync(pledge, grains) ? 1 : 0)
        );
        app.MapPost(
            BatchPath,
            async (PledgeEvent[] pledges, IGrainFactory grains) =>
            {
                var accepted = 0;
                foreach (var pledge in pledges)
                {
                    accepted += await PledgeAsync(pledge, grains) ? 1 : 0;
                }

                return PledgeAnswer.Of(pledges.Length, accepted);
            }
        );
        app.MapGet(CountPath, (IGrainFactory grains) => CountAsync(grains));
        return app;
    }

    /// <summary>Asks a server how many pledges its grains hold.</summary>
    public static async Task<long> CountAsync(ServerReady server, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server.Address!) };
        return await client.GetFromJsonAsync<long>(CountPath, cancellation);
    }

    private static Task<bool> PledgeAsync(PledgeEvent pledge, IGrainFactory grains) =>
        grains.GetGrain<ICeremonyStateGrain>(pledge.Subject).PledgeAsync(pledge.Data.Person.Number);

    private static async Task<long> CountAsync(IGrainFactory grains)
    {
        var sum = 0L;
        for (var agency = 0; agency < LoadAgencies.Count; agency++)
        {
            for (var ceremony = 0; ceremony < LoadAgencies.CeremoniesEach; ceremony++)
            {
                var id = LoadAgencies.CeremonyId(agency, ceremony);
                sum += await grains.GetGrain<ICeremonyStateGrain>(id).CountAsync();
            }
        }

        return sum;
    }
}
