namespace Netralitas.Cluster.Ping;

/// <summary>A grain that does nothing: what a call costs by itself.</summary>
[Alias("bench.ping")]
public interface IPingGrain : IGrainWithStringKey
{
    /// <summary>Answers.</summary>
    [Alias("ping")]
    ValueTask PingAsync();

    /// <summary>The silo it lives on.</summary>
    [Alias("where")]
    ValueTask<string> WhereAsync();
}
