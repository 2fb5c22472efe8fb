using System.Globalization;
using Netralitas.Bench;
using Netralitas.Bench.Load;
using Netralitas.Bench.Report;
using Netralitas.Bench.Rounds;
using Netralitas.Bench.Servers;
using Netralitas.Bench.Stores;
using Netralitas.Cli.Latency;
using Netralitas.Cluster.Silos;

namespace Netralitas.Cluster.Activation;

/// <summary>How long large agencies take to answer first, with their snapshot and without.</summary>
/// <param name="server">The database server.</param>
/// <param name="scale">How much is measured.</param>
/// <param name="connections">Connections that send their pledges.</param>
internal sealed class ActivationSection(PostgresServer server, ClusterScale scale, int connections)
{
    private readonly int batchesEach = scale.AgencyPersons / BenchScale.BatchEvents;

    /// <summary>Fills the agencies, then has them activated again and again; its table.</summary>
    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        var database = await ClusterTables.CreateAsync(server, cancellation);
        var silo = SiloArguments.First(SiloRole.Activations, database.Argument);
        await using var contender = Contender.Start(silo.Words(), database);
        await contender.HearReadyAsync(cancellation);
        await NodeContender.SetUpAsync(contender, cancellation);
        await FillAsync(contender, cancellation);
        await contender.CheckAsync("one silo", cancellation);

        var measured = new Dictionary<ActivationStart, List<ActivationFigures>>
        {
            [ActivationStart.History] = [],
            [ActivationStart.Snapshot] = [],
        };
        for (var round = 0; round <= scale.Bench.Rounds; round++)
        {
            await Console.Error.WriteLineAsync($"activation: round {round} of {scale.Bench.Rounds}");
            foreach (var (start, all) in measured)
            {
                var figures = await MeasureAsync(contender, start, cancellation);
                if (round > 0)
                {
                    all.Add(figures);
                }
            }
        }

        return Table(measured);
    }

    private async Task FillAsync(Contender contender, CancellationToken cancellation)
    {
        const int Parts = 10;
        var persons = new FreshPersons();
        var pool = new RequestPool(LoadAgencies.Count * batchesEach / Parts, BenchScale.BatchEvents);
        var entry = new HttpEntry("one silo", contender, connections);
        for (var part = 0; part < Parts; part++)
        {
            pool.Fill(persons);
            await entry.MeasureAsync(pool, TimeSpan.FromMinutes(1), cancellation);
        }
    }

    private async Task<ActivationFigures> MeasureAsync(
        Contender contender,
        ActivationStart start,
        CancellationToken cancellation
    )
    {
        await contender.Process.TellAsync($"{start}");
        var figures = await contender.Process.HearAsync<ActivationFigures>(cancellation);
        var began = start == ActivationStart.Snapshot ? figures.FromSnapshot : figures.FromHistory;
        if (began != LoadAgencies.Count || figures.Spoken != contender.Accepted)
        {
            throw new BenchFailedException(
                $"{began} of {LoadAgencies.Count} agencies began with their {start}; they hold {figures.Spoken} pledges of {contender.Accepted}"
            );
        }

        return figures;
    }

    private string Table(Dictionary<ActivationStart, List<ActivationFigures>> measured)
    {
        var (history, snapshot) = (new Latencies(), new Latencies());
        measured[ActivationStart.History].ForEach(one => history.Add(one.LatenciesTicks));
        measured[ActivationStart.Snapshot].ForEach(one => snapshot.Add(one.LatenciesTicks));
        var table = new TextTable(["", .. LatencyColumns.Headings(), "of history", "bytes/person"]);
        table.Add(["from its history", .. LatencyColumns.Of(history), "–", "–"]);
        var bytes = measured[ActivationStart.Snapshot][^1].SnapshotBytes;
        table.Add([
            "from its snapshot",
            .. LatencyColumns.Of(snapshot),
            Figure.Share(snapshot.P50Ms / history.P50Ms),
            Figure.Bytes((double)bytes / LoadAgencies.Count / scale.AgencyPersons),
        ]);
        var title = string.Create(
            CultureInfo.InvariantCulture,
            $"\nFirst answer of an agency of {scale.AgencyPersons:N0} persons; {LoadAgencies.Count} agencies, rounds counted: {scale.Bench.Rounds}\n"
        );
        return $"{title}\n{table}";
    }
}
