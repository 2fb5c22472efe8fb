using Orleans.Runtime;

namespace Netralitas.Grains.Placement;

/// <summary>
/// Tells grains when a change of the cluster has given them another home. Placement is asked only when a grain wakes; a
/// silo that joins would otherwise stand idle while the others' busy grains never sleep.
/// </summary>
public sealed class Homes : ISiloStatusListener, IDisposable
{
    private readonly ISiloStatusOracle oracle;
    private readonly SiloAddress here;
    private volatile SiloAddress[] silos = [];
    private int version;

    /// <summary>Starts watching.</summary>
    /// <param name="oracle">Which silos there are.</param>
    /// <param name="local">This silo.</param>
    public Homes(ISiloStatusOracle oracle, ILocalSiloDetails local)
    {
        (this.oracle, here) = (oracle, local.SiloAddress);
        oracle.SubscribeToSiloStatusEvents(this);
        silos = oracle.GetActiveSilos();
    }

    /// <summary>Changes with every silo that joins or leaves.</summary>
    public int Version => Volatile.Read(ref version);

    /// <summary>Whether a grain of this key would be placed here if it woke now.</summary>
    public bool IsHere(string key) =>
        silos is not { Length: > 0 } known || AgencyPlacementDirector.HomeOf(key, known).Equals(here);

    /// <inheritdoc />
    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        silos = oracle.GetActiveSilos();
        Interlocked.Increment(ref version);
    }

    /// <inheritdoc />
    public void Dispose() => oracle.UnSubscribeFromSiloStatusEvents(this);
}
