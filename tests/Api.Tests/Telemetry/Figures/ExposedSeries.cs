namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>A series as <c>/metrics</c> shows it.</summary>
/// <param name="Name">Its name, with a histogram's ending.</param>
/// <param name="Labels">Its labels.</param>
public sealed record ExposedSeries(string Name, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>The labels that come from Prometheus' configuration and not from <c>/metrics</c>.</summary>
    public static IReadOnlySet<string> TargetLabels { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "job", "instance", "role" };

    /// <summary>Whether a selector finds this series, wherever it was scraped.</summary>
    public bool Is(PromqlSelector selector) =>
        Name == selector.Metric
        && selector.Matchers.All(matcher =>
            TargetLabels.Contains(matcher.Label) || matcher.Holds(Labels.GetValueOrDefault(matcher.Label, ""))
        );
}
