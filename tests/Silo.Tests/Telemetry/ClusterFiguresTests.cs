using Microsoft.Extensions.DependencyInjection;
using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Grains.Agencies;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Silo.Tests.Telemetry;

[Collection(OneNodeAtATime.Name)]
public sealed class ClusterFiguresTests(TwoSilos node) : NodeTests(node), IClassFixture<TwoSilos>
{
    private const string OutcomesMark = "by what came of it: ";

    [Fact]
    public async Task Rules_and_dashboard_ask_a_silo_only_for_what_it_shows()
    {
        // Enough agencies that some live on the other silo, whichever is asked.
        for (var number = 0; number < 8; number++)
        {
            var agency = Node.NewAgency();
            await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu), Sent.Signed($"{agency}/apel", Nip.Of(1)));
        }

        var shown = new ExposedFigures(await CountSnapshotsAsync());

        Assert.Empty(shown.Complaints(Watched.Expressions, Watched.IsOfCluster));
        Assert.Empty(shown.Crowded(Dashboard.Expressions));
    }

    // A storage that fails is not to be had here, so everything that can become of a snapshot is counted by hand.
    private async Task<string> CountSnapshotsAsync()
    {
        var meter = Node.Services.GetRequiredService<SnapshotMeter>();
        Array.ForEach(Enum.GetValues<SnapshotUse>(), meter.Read);
        meter.Write("written");
        var help = (await ReadAsync("/metrics"))
            .Text.Split('\n')
            .Single(line => line.StartsWith("# HELP netralitas_snapshot_writes_total ", StringComparison.Ordinal));
        var outcomes = help[(help.IndexOf(OutcomesMark, StringComparison.Ordinal) + OutcomesMark.Length)..]
            .TrimEnd('.');
        Array.ForEach(outcomes.Split(", "), meter.Write);
        return (await ReadAsync("/metrics")).Text;
    }
}
