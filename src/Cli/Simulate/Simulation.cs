using Netralitas.Cli.Keys;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;
using Spectre.Console;

namespace Netralitas.Cli.Simulate;

/// <summary>A nation's pledges against a server or a cluster, from an empty database to compared figures.</summary>
/// <param name="addresses">The server, or those of a cluster, with an administrator's key.</param>
/// <param name="surroundings">Terminal, clock, network.</param>
/// <param name="options">What is simulated.</param>
public sealed class Simulation(
    IReadOnlyList<ServerAddress> addresses,
    Surroundings surroundings,
    SimulationOptions options
)
{
    private readonly SimulationReport report = new(surroundings, options);

    /// <summary>Sets up, plays, compares. Stopped half-way it leaves its keys, labelled <c>simulate</c>.</summary>
    /// <returns><see cref="ExitCode.Ok"/> when everything was taken and every figure is equal.</returns>
    public async Task<int> RunAsync(Nation nation, CancellationToken cancellation)
    {
        using var administration = new ServerSet(addresses, surroundings, options.Connections);
        if (await PlanAsync(administration.First, nation, cancellation) is not { } plan)
        {
            return ExitCode.Failed;
        }

        report.Plans(nation, plan);
        var setup = new Setup(administration, options, new AgencyEvents(options, plan.Day));
        var started = surroundings.Time.GetTimestamp();
        var keys = await WithBar(
            "persiapan / setup",
            plan.Agencies.Count,
            bar => setup.RunAsync(plan.Agencies, () => bar.Increment(1), cancellation)
        );
        var setupTime = surroundings.Time.GetElapsedTime(started);
        var code = ExitCode.Failed;
        if (setup.Problems.Count > 0)
        {
            report.Fails(setup.Problems);
        }
        else
        {
            var result = await PlayAsync(plan, keys, setupTime, cancellation);
            report.Shows(result);
            var differences = await CompareAsync(administration, plan, result.Tally.Position, cancellation);
            code = report.Compares(plan, result, differences);
        }

        await setup.RevokeAsync(keys.Where(key => key is not null), cancellation);
        return code;
    }

    private async Task<SimulationPlan?> PlanAsync(
        ServerConnection server,
        Nation nation,
        CancellationToken cancellation
    )
    {
        var directory = new AgencyDirectory(server);
        var election = await directory.FindElectionAsync(options.Election, cancellation);
        var listed = election.Value is null ? null : await directory.ReadAsync(options.Election, cancellation);
        if (listed?.Value is { } agencies)
        {
            if (agencies.Exists(agency => agency.Spoken.Persons + agency.Signed.Persons > 0))
            {
                report.FindsPledges();
            }

            return SimulationPlan.Create(nation, options, election.Value!, agencies);
        }

        var problem = (election.Problem ?? listed?.Problem)?.Message;
        surroundings.Error.Problem(
            problem
                ?? new Bilingual(
                    $"Pemilihan tidak dikenal: {options.Election}",
                    $"Unknown election: {options.Election}"
                )
        );
        return null;
    }

    private async Task<SimulationResult> PlayAsync(
        SimulationPlan plan,
        IReadOnlyList<MadeKey> keys,
        TimeSpan setupTime,
        CancellationToken cancellation
    )
    {
        var retries = new RetryCounter();
        using var servers = new ServerSet(addresses, surroundings, options.Connections, retries.Count);
        var player = new Player(servers, surroundings, options);
        var (tally, elapsed) = await WithBar(
            "ikrar / pledges",
            plan.Schedule.Sum(request => (long)request.Pledges),
            bar => player.PlayAsync(plan, keys, sent => bar.Increment(sent), cancellation)
        );
        return new SimulationResult(setupTime, tally, elapsed, retries);
    }

    // What one server of a cluster knows, all must know.
    private async Task<IReadOnlyList<Bilingual>> CompareAsync(
        ServerSet servers,
        SimulationPlan plan,
        long position,
        CancellationToken cancellation
    )
    {
        var differences = new List<Bilingual>();
        foreach (var server in servers.All)
        {
            var comparison = new Comparison(server, surroundings, options);
            differences.AddRange(await comparison.RunAsync(plan.Agencies, position, cancellation));
        }

        return differences;
    }

    private Task<T> WithBar<T>(string what, double max, Func<ProgressTask, Task<T>> work) =>
        surroundings.Error.Progress().AutoClear(true).StartAsync(context => work(context.AddTask(what, maxValue: max)));
}
