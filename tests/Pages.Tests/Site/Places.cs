using Microsoft.AspNetCore.Routing.Patterns;

namespace Netralitas.Pages.Tests.Site;

/// <summary>
/// What a node knows that an address may name. A page whose route has a parameter that is not here cannot be opened, and
/// its tests fail: give the parameter a value below.
/// </summary>
internal sealed record Places
{
    public required string Province { get; init; }

    public required string Agency { get; init; }

    /// <summary>Slug of a unit of the agency.</summary>
    public required string Unit { get; init; }

    /// <summary>Slug of a ceremony of the agency.</summary>
    public required string Ceremony { get; init; }

    /// <summary>The institution that registered the case.</summary>
    public required string Registrar { get; init; }

    /// <summary>Slug of the case.</summary>
    public required string Case { get; init; }

    // A parameter's meaning hangs on what stands before it.
    private Dictionary<string, string> Values =>
        new(StringComparer.Ordinal)
        {
            ["provinces/{code}"] = Province,
            ["agencies/{agency}"] = Agency,
            ["units/{unit}"] = Unit,
            ["ceremonies/{slug}"] = Ceremony,
            ["cases/{registrar}"] = Registrar,
            ["{registrar}/{slug}"] = Case,
            ["proofs/{agency}"] = Agency,
        };

    /// <summary>An address of a route that is there.</summary>
    public string Fill(RoutePattern pattern)
    {
        var before = "";
        var filled = new List<string>();
        foreach (var segment in pattern.PathSegments)
        {
            var text = string.Concat(segment.Parts.Select(Spell));
            filled.Add(string.Concat(segment.Parts.Select(part => Fill(part, $"{before}/{text}", pattern))));
            before = text;
        }

        return "/" + string.Join('/', filled);
    }

    private string Fill(RoutePatternPart part, string place, RoutePattern pattern)
    {
        if (part is not RoutePatternParameterPart)
        {
            return Spell(part);
        }

        Assert.True(
            Values.TryGetValue(place, out var value),
            $"no value is known for '{place}' of {pattern.RawText}: give it one in {nameof(Places)}, or the page is tested by nobody"
        );
        return value!;
    }

    private static string Spell(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => throw new InvalidOperationException($"unknown part of a route: {part}"),
        };
}
