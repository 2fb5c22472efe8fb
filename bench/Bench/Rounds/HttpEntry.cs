using Netralitas.Bench.Load;
using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Rounds;

/// <summary>An entry that is sent requests.</summary>
/// <param name="name">Name of the line.</param>
/// <param name="contender">Who.</param>
/// <param name="connections">How many connections send.</param>
internal sealed class HttpEntry(string name, Contender contender, int connections) : Entry(name, contender)
{
    /// <summary>Where it takes events.</summary>
    public string Path { get; init; } = "/v1/events";

    /// <summary>Whether it only tells how many bytes it read.</summary>
    public bool AnswersBytes { get; init; }

    /// <summary>The election whose summary is read all the while; null if nobody reads.</summary>
    public string? ReadElection { get; init; }

    /// <inheritdoc />
    protected override async Task<(LoadResult Load, Latencies? Reads)> RunAsync(
        RequestPool pool,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        pool.Address([.. Contender.Ready.AgencyKeys.Select(key => RequestHead.Write(Path, key, pool))]);
        var rule = AnswersBytes
            ? new AnswerRule(Ceilings.HttpCeiling.Answer, pool.BodyLength)
            : new AnswerRule("accepted", pool.Events);
        var loop = new ClosedLoop(pool, Contender.EndPoints, connections, rule, repeats: Contender.Store is null);
        if (ReadElection is null)
        {
            return (await loop.RunAsync(limit, cancellation), null);
        }

        using var reader = new NodeReader(Contender.Ready);
        var load = loop.RunAsync(limit, cancellation);
        var reads = await new SummaryProbe(reader, ReadElection).RunAsync(load, cancellation);
        return (await load, reads);
    }
}
