namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>The series an expression asks for.</summary>
/// <param name="Metric">Their name.</param>
/// <param name="Matchers">What their labels must be.</param>
public sealed record PromqlSelector(string Metric, IReadOnlyList<PromqlMatcher> Matchers)
{
    public override string ToString() =>
        $"{Metric}{{{string.Join(", ", Matchers.Select(each => $"{each.Label}{each.Operator}\"{each.Value}\""))}}}";
}
