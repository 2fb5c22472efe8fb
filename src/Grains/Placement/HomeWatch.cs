namespace Netralitas.Grains.Placement;

/// <summary>One grain's eye on whether it still belongs where it is; cheap enough to look with every call.</summary>
/// <param name="homes">The silo's knowledge of where grains belong; null where there is but one place.</param>
/// <param name="key">The grain's key.</param>
internal sealed class HomeWatch(Homes? homes, string key)
{
    private int seen = homes?.Version ?? 0;

    /// <summary>True once after the cluster changed so that the grain belongs elsewhere.</summary>
    public bool HasMoved()
    {
        if (homes is null || homes.Version is var now && now == seen)
        {
            return false;
        }

        seen = now;
        return !homes.IsHere(key);
    }
}
