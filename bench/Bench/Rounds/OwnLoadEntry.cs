using System.Globalization;
using Netralitas.Bench.Load;
using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Rounds;

/// <summary>An entry that puts its load on itself for as long as it is told, without requests.</summary>
/// <param name="name">Name of the line.</param>
/// <param name="contender">Who.</param>
internal sealed class OwnLoadEntry(string name, Contender contender) : Entry(name, contender)
{
    /// <summary>Has a child work for a while; none at all only asks what it holds.</summary>
    public static async Task<OwnLoadFigures> WorkAsync(
        Contender contender,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        await contender.Process.TellAsync(((int)limit.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        return await contender.Process.HearAsync<OwnLoadFigures>(cancellation);
    }

    /// <inheritdoc />
    protected override async Task<(LoadResult Load, Latencies? Reads)> RunAsync(
        RequestPool pool,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        var figures = await WorkAsync(Contender, limit, cancellation);
        var latencies = new Latencies();
        latencies.Add(figures.LatenciesTicks);
        return (new LoadResult(figures.Done, figures.Elapsed, latencies), null);
    }
}
