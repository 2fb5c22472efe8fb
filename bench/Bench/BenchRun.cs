using Netralitas.Bench.Load;
using Netralitas.Bench.Report;
using Netralitas.Bench.Rounds;
using Netralitas.Bench.Stores;

namespace Netralitas.Bench;

/// <summary>One run: starts everybody, measures section after section, prints each as it is done, removes everything.</summary>
/// <param name="options">What the caller asked for.</param>
/// <param name="output">Where the tables go.</param>
internal sealed class BenchRun(BenchOptions options, TextWriter output)
{
    private readonly BenchScale scale = options.IsQuick ? BenchScale.Quick : BenchScale.Full;
    private readonly FreshPersons persons = new();

    /// <summary>Runs.</summary>
    /// <exception cref="BenchFailedException">A figure cannot be trusted.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder);
        await using var postgres = options.Postgres is null
            ? null
            : await PostgresServer.ConnectAsync(options.Postgres, cancellation);
        await output.WriteLineAsync(MachineText.Of(await FsyncProbe.RunAsync(options.Folder, cancellation), postgres));
        await using var lineup = await Lineup.StartAsync(options.Folder, postgres, cancellation);
        var entries = new SectionEntries(lineup);

        var batches = new RequestPool(scale.BatchRequests, BenchScale.BatchEvents);
        await TitleAsync("Batches", batches, scale.Rounds, options.Connections);
        var section = new Section("batches", entries.Batches(options.Connections), batches, persons);
        await output.WriteAsync(
            LoadTable.Of(await section.RunAsync(scale.Rounds, scale.WarmUp, scale.Limit, cancellation))
        );

        await TitleAsync("GET /v1/summary while batches come in", batches, scale.ReadRounds, options.Connections);
        section = new Section("reading", entries.BatchesWhileReading(options.Connections), batches, persons);
        await output.WriteAsync(
            ReadTable.Of(await section.RunAsync(scale.ReadRounds, scale.Limit, scale.Limit, cancellation))
        );

        var singles = new RequestPool(scale.SingleRequests, 1);
        await TitleAsync("Single events", singles, scale.Rounds, BenchScale.SingleConnections);
        section = new Section("single events", entries.Singles(BenchScale.SingleConnections), singles, persons);
        await output.WriteAsync(
            LoadTable.Of(await section.RunAsync(scale.Rounds, scale.Limit, scale.Limit, cancellation))
        );
        await output.WriteLineAsync("\nEvery answer was checked, and every store holds what was accepted.");
    }

    private Task TitleAsync(string name, RequestPool pool, int rounds, int connections) =>
        output.WriteLineAsync(SectionTitle.Of(name, pool, rounds, scale.Limit, connections));
}
