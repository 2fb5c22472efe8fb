using System.Globalization;
using Netralitas.Bench.Ceilings;
using Netralitas.Bench.Load;

namespace Netralitas.Bench.Rounds;

/// <summary>An entry that appends to the log by itself, without requests.</summary>
/// <param name="name">Name of the line.</param>
/// <param name="contender">Who.</param>
internal sealed class StoreEntry(string name, Contender contender) : Entry(name, contender)
{
    /// <summary>Has a store's child append for a while.</summary>
    public static async Task<StoreFigures> AppendAsync(
        Contender contender,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        await contender.Process.TellAsync(((int)limit.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        return await contender.Process.HearAsync<StoreFigures>(cancellation);
    }

    /// <inheritdoc />
    protected override async Task<(LoadResult Load, Latencies? Reads)> RunAsync(
        RequestPool pool,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        var figures = await AppendAsync(Contender, limit, cancellation);
        return (new LoadResult(figures.Pledges, figures.Elapsed, new Latencies(figures.LatenciesTicks)), null);
    }
}
