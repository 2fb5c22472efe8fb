using Netralitas.Bench.Load;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Security;
using Netralitas.Silo.Hosting;

namespace Netralitas.Bench.Servers;

/// <summary>The product itself, as its own program builds it.</summary>
internal static class Node
{
    private const string MadeBy = "bench";

    /// <summary>A node over one store, on any free port.</summary>
    public static WebApplication Build(string storeArgument) => Build(storeArgument, SiloPorts.Free());

    /// <summary>The same, where other silos look for it.</summary>
    public static WebApplication Build(string storeArgument, SiloPorts ports) =>
        (WebApplication)SiloApp.Build(["--urls", ServerSetup.AnyPort, storeArgument, .. ports.Settings]);

    /// <summary>Makes the keys the load needs; the node must be started.</summary>
    public static async Task<ServerReady> MakeKeysAsync(WebApplication app)
    {
        var ring = app.Services.GetRequiredService<KeyCache>();
        var agencyKeys = new List<string>();
        foreach (var id in LoadAgencies.Ids)
        {
            var (agency, _) = await ring.CreateAsync(AgencyId.Parse(id), null, "bench", MadeBy, CancellationToken.None);
            agencyKeys.Add(agency.Reveal());
        }

        var (administrator, _) = await ring.CreateAsync(
            null,
            OperatorRole.Administrator,
            "bench",
            MadeBy,
            CancellationToken.None
        );
        return new ServerReady(app.Urls.First(), agencyKeys, administrator.Reveal());
    }
}
