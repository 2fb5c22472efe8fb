using System.Text.Json;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Agencies;

/// <summary>An agency's actor just loaded, and what became of the snapshot it was offered.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Report">All it reports, as text; two agencies that stand the same give the same.</param>
/// <param name="Use">What became of the snapshot.</param>
internal sealed record Loaded(AgencyActor Actor, string Report, SnapshotUse Use)
{
    public static Task<Loaded> AnewAsync(TestNode node) => FromAsync(node, new KeptSnapshots());

    public static Task<Loaded> FromAsync(TestNode node, AgencySnapshot snapshot) =>
        FromAsync(node, new KeptSnapshots(snapshot));

    public static async Task<Loaded> FromAsync(TestNode node, KeptSnapshots snapshots, AgencyId? id = null)
    {
        var actor = new AgencyActor(id ?? AgencySays.Tual, node.Context, snapshots);
        return new Loaded(actor, await ReportAsync(actor), Assert.Single(snapshots.Uses));
    }

    public static async Task<string> ReportAsync(AgencyActor actor)
    {
        Assert.True(actor.TryAsk(out var reply));
        return JsonSerializer.Serialize(await reply);
    }

    /// <summary>A snapshot; there must be something to take.</summary>
    public async Task<AgencySnapshot> TakeAsync()
    {
        var snapshot = await TryTakeAsync();
        Assert.NotNull(snapshot);
        return snapshot;
    }

    public Task<AgencySnapshot?> TryTakeAsync()
    {
        Assert.True(Actor.TryTakeSnapshot(out var snapshot));
        return snapshot;
    }
}
