using System.Text.Json;
using System.Text.RegularExpressions;
using Netralitas.Testing.Repository;

namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>The dashboard <c>infra/grafana/netralitas.json</c>.</summary>
public static partial class Dashboard
{
    private static readonly JsonElement Root = JsonSerializer.Deserialize<JsonElement>(
        RepositoryFile.Read("infra/grafana/netralitas.json")
    );

    /// <summary>Its panels and, among them, the rows they stand in.</summary>
    public static IReadOnlyList<JsonElement> All { get; } = [.. Root.GetProperty("panels").EnumerateArray()];

    /// <summary>Its panels without the rows.</summary>
    public static IReadOnlyList<JsonElement> Panels { get; } =
    [.. All.Where(panel => panel.GetProperty("type").GetString() != "row")];

    /// <summary>Its variables.</summary>
    public static IReadOnlyList<JsonElement> Variables { get; } =
    [.. Root.GetProperty("templating").GetProperty("list").EnumerateArray()];

    /// <summary>What its panels and variables ask Prometheus.</summary>
    public static IReadOnlyList<PromqlExpression> Expressions { get; } =
    [
        .. Targets.Select(target => new PromqlExpression(target.GetProperty("expr").GetString()!)),
        .. Variables.Where(IsQuery).Select(QueryOf),
    ];

    /// <summary>The labels that legends show, each with the expression it belongs to.</summary>
    public static IReadOnlyList<(PromqlExpression Expression, string Label)> LegendLabels { get; } =
    [
        .. Targets.SelectMany(target =>
            Placeholder()
                .Matches(target.GetProperty("legendFormat").GetString()!)
                .Select(match =>
                    (new PromqlExpression(target.GetProperty("expr").GetString()!), match.Groups["label"].Value)
                )
        ),
    ];

    private static IEnumerable<JsonElement> Targets =>
        Panels.SelectMany(panel => panel.GetProperty("targets").EnumerateArray());

    private static bool IsQuery(JsonElement variable) => variable.GetProperty("type").GetString() == "query";

    // label_values(selector, label) is Grafana's own; to Prometheus it is the selector.
    private static PromqlExpression QueryOf(JsonElement variable)
    {
        var query = LabelValues().Match(variable.GetProperty("definition").GetString()!);
        return query.Success
            ? new PromqlExpression($"count by ({query.Groups["label"].Value}) ({query.Groups["selector"].Value})")
            : throw new FormatException("A variable asks for something else than label_values.");
    }

    [GeneratedRegex("""^label_values\((?<selector>.+), (?<label>\w+)\)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelValues();

    [GeneratedRegex("""\{\{(?<label>\w+)\}\}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
