using System.Text.Json.Serialization;

namespace Netralitas.Cli.Keys;

/// <summary>Asks for a key: for an agency or for an operator's role, never both.</summary>
/// <param name="Label">What its owner calls it.</param>
/// <param name="Agency">The agency it will speak for, or null.</param>
/// <param name="Role">The operator's role, or null.</param>
public sealed record KeyRequest(
    string Label,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Agency,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Role
);
