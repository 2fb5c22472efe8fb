using Netralitas.Bench;
using Netralitas.Bench.Rounds;
using Netralitas.Bench.Servers;
using Netralitas.Bench.Stores;
using Netralitas.Cli;
using Netralitas.Cli.Terminal;
using Netralitas.Cluster.Silos;

namespace Netralitas.Cluster.Nation;

/// <summary>
/// The nation once, played by <c>netralitas simulate --nation</c> and compared person for person: against the product
/// on one silo and on two.
/// </summary>
/// <param name="server">The database server.</param>
/// <param name="output">Where titles go; the simulation prints its own tables.</param>
internal sealed class NationSection(PostgresServer server, TextWriter output)
{
    /// <summary>Runs.</summary>
    /// <exception cref="BenchFailedException">A figure is not what was sent.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var database = await ClusterTables.CreateAsync(server, cancellation);
        var silo = Contender.Start(SiloArguments.First(SiloRole.Product, database.Argument).Words(), database);
        await PlayAsync("one silo", await ReadyAsync(silo, cancellation), cancellation);
        await PlayAsync("two silos", await SiloPair.StartProductAsync(server, cancellation), cancellation);
    }

    private async Task PlayAsync(string name, Contender contender, CancellationToken cancellation)
    {
        await using (contender)
        {
            await output.WriteLineAsync($"\nThe nation once: {name}\n");
            var edges = contender.Edges.ToList();
            string[] arguments =
            [
                "simulate",
                "--nation",
                "--url",
                edges[0].Address!,
                "--key",
                edges[0].OperatorKey!,
                .. edges.Skip(1).SelectMany(edge => new[] { "--also", edge.Address! }),
            ];
            if (await NetralitasCommand.RunAsync(arguments, Surroundings.OfProcess(), cancellation) != ExitCode.Ok)
            {
                throw new BenchFailedException($"the nation on {name} is not what was sent; see above");
            }
        }
    }

    private static async Task<Contender> ReadyAsync(Contender contender, CancellationToken cancellation)
    {
        try
        {
            await contender.HearReadyAsync(cancellation);
            return contender;
        }
        catch
        {
            await contender.DisposeAsync();
            throw;
        }
    }
}
