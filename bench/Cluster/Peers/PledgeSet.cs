namespace Netralitas.Cluster.Peers;

/// <summary>Who pledged at a ceremony.</summary>
[GenerateSerializer, Alias("bench.pledge-set")]
public sealed class PledgeSet
{
    /// <summary>The persons' numbers.</summary>
    [Id(0)]
    public HashSet<string> Numbers { get; set; } = [];
}
