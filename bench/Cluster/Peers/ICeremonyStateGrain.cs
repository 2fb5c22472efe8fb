namespace Netralitas.Cluster.Peers;

/// <summary>A ceremony as most would write it with Orleans; its key is the ceremony's id.</summary>
[Alias("bench.ceremony-state")]
public interface ICeremonyStateGrain : IGrainWithStringKey
{
    /// <summary>Keeps a person's pledge; false if it is known already.</summary>
    [Alias("pledge")]
    Task<bool> PledgeAsync(string number);

    /// <summary>How many pledged.</summary>
    [Alias("count")]
    Task<int> CountAsync();
}
