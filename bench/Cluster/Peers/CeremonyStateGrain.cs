using Orleans.Runtime;

namespace Netralitas.Cluster.Peers;

/// <summary>Keeps a ceremony's persons in its state, and writes the state for each of them.</summary>
/// <param name="pledges">The state.</param>
public sealed class CeremonyStateGrain(
    [PersistentState("pledges", StatePerPledge.Storage)] IPersistentState<PledgeSet> pledges
) : Grain, ICeremonyStateGrain
{
    /// <inheritdoc />
    public async Task<bool> PledgeAsync(string number)
    {
        if (!pledges.State.Numbers.Add(number))
        {
            return false;
        }

        await pledges.WriteStateAsync();
        return true;
    }

    /// <inheritdoc />
    public Task<int> CountAsync() => Task.FromResult(pledges.State.Numbers.Count);
}
