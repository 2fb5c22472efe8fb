namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>Everything that rules and dashboard ask for, and who shows it.</summary>
public static class Watched
{
    private static readonly string[] ClusterPrefixes = ["netralitas_cluster_", "netralitas_snapshot_", "orleans_"];

    /// <summary>Every expression of rules and dashboard.</summary>
    public static IReadOnlyList<PromqlExpression> Expressions { get; } =
    [.. AlertRule.All.Select(rule => rule.Expression), .. Dashboard.Expressions];

    /// <summary>Whether only a process of a cluster shows the metric.</summary>
    public static bool IsOfCluster(string metric) =>
        ClusterPrefixes.Any(prefix => metric.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether every node shows the metric; what is left is Prometheus' own <c>up</c>.</summary>
    public static bool IsOfNode(string metric) => metric != "up" && !IsOfCluster(metric);
}
