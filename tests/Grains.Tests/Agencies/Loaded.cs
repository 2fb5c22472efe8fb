using System.Text.Json;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Agencies;

/// <summary>An agency just loaded, and what became of the snapshot it was offered.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Report">All it reports, as text; two agencies that stand the same give the same.</param>
/// <param name="Use">What became of the snapshot.</param>
internal sealed record Loaded(AgencyGrain Agency, string Report, SnapshotUse Use)
{
    public static Task<Loaded> AnewAsync(TestNode node) => FromAsync(node, new KeptSnapshots());

    public static Task<Loaded> FromAsync(TestNode node, AgencySnapshot snapshot) =>
        FromAsync(node, new KeptSnapshots(snapshot));

    public static async Task<Loaded> FromAsync(TestNode node, KeptSnapshots snapshots, AgencyId? id = null)
    {
        var agency = PlainGrains.Agency(id ?? AgencySays.Tual, node.Context, snapshots);
        return new Loaded(agency, await ReportAsync(agency), Assert.Single(snapshots.Uses));
    }

    public static async Task<string> ReportAsync(AgencyGrain agency) =>
        JsonSerializer.Serialize(await agency.AskAsync());

    /// <summary>A snapshot; there must be something to take.</summary>
    public async Task<AgencySnapshot> TakeAsync()
    {
        var snapshot = await TryTakeAsync();
        Assert.NotNull(snapshot);
        return snapshot;
    }

    public Task<AgencySnapshot?> TryTakeAsync() => Agency.TakeSnapshotAsync();
}
