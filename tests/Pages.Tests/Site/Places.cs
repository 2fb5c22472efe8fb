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

    /// <summary>An election.</summary>
    public string Election => "pilkada-2024";

    /// <summary>Public id of a key that is good.</summary>
    public string Key { get; set; } = "";

    /// <summary>Login of somebody who was invited and did not come yet.</summary>
    public string Login { get; set; } = "";

    /// <summary>Token of their invitation.</summary>
    public string Invitation { get; set; } = "";

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
            ["elections/{election}"] = Election,
            ["keys/{id}"] = Key,
            ["rules/{file}"] = "clocks",
            ["accounts/{login}"] = Login,
            ["invitation/{token}"] = Invitation,
        };

    /// <summary>An address of a route that is there.</summary>
    public string Fill(RoutePattern pattern)
    {
        var address = TryFill(pattern);
        Assert.True(
            address is not null,
            $"{pattern.RawText} has a parameter without a value: give it one in {nameof(Places)}, or nobody tests the page"
        );
        return address;
    }

    /// <summary>The same; null if a parameter has no value.</summary>
    public string? TryFill(RoutePattern pattern)
    {
        var (address, before) = ("", "");
        foreach (var segment in pattern.PathSegments)
        {
            var text = string.Concat(segment.Parts.Select(Spell));
            var place = $"{before}/{text}";
            var values = segment
                .Parts.Select(part => part is RoutePatternParameterPart ? Values.GetValueOrDefault(place) : Spell(part))
                .ToArray();
            if (values.Contains(null))
            {
                return null;
            }

            address += "/" + string.Concat(values);
            before = text;
        }

        return address.Length == 0 ? "/" : address + Queries.GetValueOrDefault(address);
    }

    /// <summary>What some addresses are nothing without.</summary>
    private Dictionary<string, string> Queries =>
        new(StringComparer.Ordinal)
        {
            ["/export/units.csv"] = $"?agency={Agency}",
            ["/export/units.xlsx"] = $"?agency={Agency}",
        };

    private static string Spell(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => throw new InvalidOperationException($"unknown part of a route: {part}"),
        };
}
