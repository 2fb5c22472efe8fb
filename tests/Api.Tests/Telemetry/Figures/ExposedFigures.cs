using System.Text.RegularExpressions;

namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>Everything a node shows at <c>/metrics</c>.</summary>
public sealed partial class ExposedFigures
{
    private readonly ILookup<string, ExposedSeries> series;

    /// <summary>Reads Prometheus' text.</summary>
    public ExposedFigures(string text) =>
        series = Sample().Matches(text).Select(SeriesOf).ToLookup(each => each.Name, StringComparer.Ordinal);

    /// <summary>The series a selector finds.</summary>
    public IReadOnlyList<ExposedSeries> Find(PromqlSelector selector) =>
        [.. series[selector.Metric].Where(each => each.Is(selector))];

    /// <summary>
    /// What is wrong with expressions: a selector that finds nothing, or a label that no series of the expression has.
    /// </summary>
    /// <param name="expressions">The expressions.</param>
    /// <param name="isOurs">Whether a metric is one that these figures should hold.</param>
    public IReadOnlyList<string> Complaints(IEnumerable<PromqlExpression> expressions, Func<string, bool> isOurs) =>
        [.. expressions.SelectMany(expression => Complaints(expression, isOurs)).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The mere selectors among a dashboard's expressions that find several series of one process: their legend can only
    /// name the process, and so cannot tell them apart.
    /// </summary>
    public IReadOnlyList<string> Crowded(IEnumerable<PromqlExpression> expressions) =>
        [.. expressions.Where(each => each.IsSelector && Find(each.Selectors[0]).Count > 1).Select(each => each.Text)];

    private IEnumerable<string> Complaints(PromqlExpression expression, Func<string, bool> isOurs)
    {
        var ours = expression.Selectors.Where(selector => isOurs(selector.Metric)).ToList();
        var missing = ours.Where(selector => Find(selector).Count == 0).ToList();
        if (missing.Count > 0)
        {
            return missing.Select(selector => $"nothing is {selector}");
        }

        // A label may come from any side of a join, so all sides must be known to judge it.
        return ours.Count < expression.Selectors.Count
            ? []
            : UnknownLabels(expression).Select(label => $"no series has the label {label}: {expression.Text}");
    }

    private IEnumerable<string> UnknownLabels(PromqlExpression expression)
    {
        var found = expression.Selectors.SelectMany(Find).ToList();
        var matched = expression.Selectors.SelectMany(selector => selector.Matchers).Select(matcher => matcher.Label);
        return expression
            .Labels.Concat(matched)
            .Except(ExposedSeries.TargetLabels)
            .Where(label => !found.Exists(each => each.Labels.ContainsKey(label)));
    }

    private static ExposedSeries SeriesOf(Match sample) =>
        new(
            sample.Groups["name"].Value,
            sample
                .Groups["label"]
                .Captures.Zip(sample.Groups["value"].Captures)
                .ToDictionary(pair => pair.First.Value, pair => pair.Second.Value, StringComparer.Ordinal)
        );

    [GeneratedRegex(
        """^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{((?<label>[a-zA-Z0-9_]+)="(?<value>([^"\\\n]|\\.)*)",?)*\})? """,
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Sample();
}
