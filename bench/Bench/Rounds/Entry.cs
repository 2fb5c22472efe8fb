using Netralitas.Bench.Load;
using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Rounds;

/// <summary>A contender in a section: one line of its table.</summary>
/// <param name="name">Name of the line.</param>
/// <param name="contender">Who.</param>
internal abstract class Entry(string name, Contender contender)
{
    /// <summary>Name of the line.</summary>
    public string Name => name;

    /// <summary>Who.</summary>
    public Contender Contender => contender;

    /// <summary>With which other entry's rate in the same round its own is compared, by the column that shows it.</summary>
    public IReadOnlyDictionary<Comparison, Entry> Compared { get; init; } = new Dictionary<Comparison, Entry>();

    /// <summary>Measures once.</summary>
    public async Task<Measurement> MeasureAsync(RequestPool pool, TimeSpan limit, CancellationToken cancellation)
    {
        var (server, database) = (contender.CpuTime, contender.Store?.CpuTime);
        var (load, reads) = await RunAsync(pool, limit, cancellation);
        contender.Accepted += load.Pledges;
        return new Measurement(load, contender.CpuTime - server, contender.Store?.CpuTime - database, reads);
    }

    /// <summary>Puts the load on, and reads meanwhile if it does that.</summary>
    protected abstract Task<(LoadResult Load, Latencies? Reads)> RunAsync(
        RequestPool pool,
        TimeSpan limit,
        CancellationToken cancellation
    );
}
