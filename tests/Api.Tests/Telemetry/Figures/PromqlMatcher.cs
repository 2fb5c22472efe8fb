using System.Text.RegularExpressions;

namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>One condition of a selector.</summary>
/// <param name="Label">The label.</param>
/// <param name="Operator">How it is compared: <c>=</c>, <c>!=</c>, <c>=~</c> or <c>!~</c>.</param>
/// <param name="Value">What it is compared with.</param>
public sealed record PromqlMatcher(string Label, string Operator, string Value)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether a series with this value of the label, empty for none, is selected. A dashboard's variable may be anything.</summary>
    public bool Holds(string value) =>
        Value.StartsWith('$')
        || Operator switch
        {
            "=" => value == Value,
            "!=" => value != Value,
            "=~" => IsMatch(value),
            "!~" => !IsMatch(value),
            _ => throw new FormatException($"'{Operator}' compares no label."),
        };

    private bool IsMatch(string value) =>
        Regex.IsMatch(value, $"^(?:{Value})$", RegexOptions.ExplicitCapture, Patience);
}
