using Netralitas.Bench.Load;
using Netralitas.Bench.Servers;

namespace Netralitas.Bench.Rounds;

/// <summary>What a contender that is the product needs before it is measured.</summary>
internal static class NodeContender
{
    /// <summary>Makes the senders known, and says how to count what it holds: by the summary of each of its processes.</summary>
    /// <returns>The election the ceremonies are held for.</returns>
    public static async Task<string> SetUpAsync(Contender node, CancellationToken cancellation)
    {
        using var reader = new NodeReader(node.Ready);
        var election = await reader.FindElectionAsync(cancellation);
        await NodeSetup.RunAsync(node.Ready, election, cancellation);
        node.Counts =
        [
            .. node.Edges.Select(edge =>
                (Func<CancellationToken, Task<long>>)(token => CountAsync(edge, election, token))
            ),
        ];
        return election;
    }

    private static async Task<long> CountAsync(ServerReady edge, string election, CancellationToken cancellation)
    {
        using var reader = new NodeReader(edge);
        return await reader.CountSpokenAsync(election, cancellation);
    }
}
