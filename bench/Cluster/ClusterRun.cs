using Netralitas.Bench;
using Netralitas.Bench.Load;
using Netralitas.Bench.Report;
using Netralitas.Bench.Rounds;
using Netralitas.Bench.Stores;
using Netralitas.Cluster.Activation;
using Netralitas.Cluster.Nation;
using Netralitas.Cluster.Peers;

namespace Netralitas.Cluster;

/// <summary>One run: measures part after part, prints each as it is done, removes everything.</summary>
/// <param name="options">What the caller asked for.</param>
/// <param name="output">Where the tables go.</param>
internal sealed class ClusterRun(ClusterOptions options, TextWriter output)
{
    private readonly ClusterScale scale = options.Bench.IsQuick ? ClusterScale.Quick : ClusterScale.Full;
    private readonly FreshPersons persons = new();

    /// <summary>Runs.</summary>
    /// <exception cref="BenchFailedException">A figure cannot be trusted.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Bench.Folder);
        await using var postgres = await PostgresServer.ConnectAsync(options.Bench.Postgres!, cancellation);
        var fsync = await FsyncProbe.RunAsync(options.Bench.Folder, cancellation);
        await output.WriteLineAsync(MachineText.Of(fsync, postgres));
        if (options.Parts.Overlaps([ClusterPart.Singles, ClusterPart.Batches]))
        {
            await CompareAsync(postgres, cancellation);
        }

        if (options.Parts.Contains(ClusterPart.Activation))
        {
            var section = new ActivationSection(postgres, scale, options.Bench.Connections);
            await output.WriteAsync(await section.RunAsync(cancellation));
        }

        if (options.Parts.Contains(ClusterPart.Nation))
        {
            await new NationSection(postgres, output).RunAsync(cancellation);
        }

        await output.WriteLineAsync("\nEvery answer was checked, and every store holds what was accepted.");
    }

    private async Task CompareAsync(PostgresServer postgres, CancellationToken cancellation)
    {
        await using var lineup = await ClusterLineup.StartAsync(postgres, cancellation);
        var (bench, connections) = (scale.Bench, options.Bench.Connections);

        // First, while the peer's states are small: it writes a whole one for each pledge.
        if (options.Parts.Contains(ClusterPart.Singles))
        {
            var pool = new RequestPool(bench.SingleRequests, 1);
            var entries = lineup.Singles(BenchScale.SingleConnections);
            await MeasureAsync("Single events", entries, pool, BenchScale.SingleConnections, cancellation);
            await TellPeerAsync(lineup);
        }

        if (options.Parts.Contains(ClusterPart.Batches))
        {
            var pool = new RequestPool(bench.BatchRequests, BenchScale.BatchEvents);
            await MeasureAsync("Batches", lineup.Batches(connections), pool, connections, cancellation);
            await TellPeerAsync(lineup);
        }
    }

    private async Task MeasureAsync(
        string name,
        IReadOnlyList<Entry> entries,
        RequestPool pool,
        int connections,
        CancellationToken cancellation
    )
    {
        var bench = scale.Bench;
        await output.WriteLineAsync(SectionTitle.Of(name, pool, bench.Rounds, bench.Limit, connections));
        var section = new Section(name.ToLowerInvariant(), entries, pool, persons);
        await output.WriteAsync(
            LoadTable.Of(await section.RunAsync(bench.Rounds, bench.WarmUp, bench.Limit, cancellation))
        );
    }

    private Task TellPeerAsync(ClusterLineup lineup) =>
        output.WriteLineAsync(
            $"{ClusterLineup.PeerName}: {Figure.Rate(lineup.Peer.Accepted / (double)StatePerPledge.Grains)} persons in a ceremony's state at the end"
        );
}
