namespace Netralitas.Bench;

/// <summary>How much is measured. One round more than <see cref="Rounds"/> is run: the first warms up and is not counted.</summary>
/// <param name="Rounds">Counted rounds.</param>
/// <param name="ReadRounds">Counted rounds of the section that reads while batches come in.</param>
/// <param name="Limit">How long one measurement starts new requests.</param>
/// <param name="WarmUp">The same in the very first round, until when the runtime has compiled what is hot a second time.</param>
/// <param name="BatchRequests">Batches made before each round; who is faster than that ends early.</param>
/// <param name="SingleRequests">Single events made before each round.</param>
internal sealed record BenchScale(
    int Rounds,
    int ReadRounds,
    TimeSpan Limit,
    TimeSpan WarmUp,
    int BatchRequests,
    int SingleRequests
)
{
    /// <summary>Pledges in one batch.</summary>
    public const int BatchEvents = 1_000;

    /// <summary>Connections that send single events.</summary>
    public const int SingleConnections = 64;

    /// <summary>Within a minute.</summary>
    public static BenchScale Quick { get; } =
        new(3, 1, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(1.2), 300, 20_000);

    /// <summary>Within five minutes.</summary>
    public static BenchScale Full { get; } =
        new(5, 3, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), 1_000, 100_000);
}
