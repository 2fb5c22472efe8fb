using System.Text.RegularExpressions;
using Netralitas.Testing.Repository;

namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>An alert of <c>infra/prometheus/netralitas.rules.yml</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">All of it, as it stands in the file.</param>
public sealed partial record AlertRule(string Name, string Text)
{
    /// <summary>What it watches.</summary>
    public PromqlExpression Expression => new(Block().Match(Text).Groups["text"].Value);

    /// <summary>The labels its texts name.</summary>
    public IReadOnlyList<string> NamedLabels =>
        [.. NamedLabel().Matches(Text).Select(match => match.Groups["label"].Value)];

    /// <summary>One of its one-line settings; empty if it has none.</summary>
    public string Setting(string name) =>
        Regex
            .Match(Text, $"^ +{name}: \"?(?<value>.*?)\"?$", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .Groups["value"]
            .Value;

    /// <summary>The alerts of the file.</summary>
    public static IReadOnlyList<AlertRule> All { get; } =
    [
        .. RepositoryFile
            .Read("infra/prometheus/netralitas.rules.yml")
            .Split("      - alert: ")
            .Skip(1)
            .Select(text => new AlertRule(text[..text.IndexOf('\n', StringComparison.Ordinal)], text)),
    ];

    // On the line of its name, or folded over the lines that are further in.
    [GeneratedRegex(
        """^        expr: (>\n(?<text>(          .*\n)+)|(?<text>.+)\n)""",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Block();

    [GeneratedRegex("""\$labels\.(?<label>\w+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedLabel();
}
