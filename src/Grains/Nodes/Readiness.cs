namespace Netralitas.Grains.Nodes;

/// <summary>Whether the node may be sent requests: every condition of its parts holds.</summary>
/// <param name="conditions">The conditions.</param>
public sealed class Readiness(IEnumerable<IReadinessCondition> conditions)
{
    private readonly IReadinessCondition[] conditions = [.. conditions];

    /// <summary>True while all hold.</summary>
    public bool IsReady => Array.TrueForAll(conditions, condition => condition.Holds);
}
