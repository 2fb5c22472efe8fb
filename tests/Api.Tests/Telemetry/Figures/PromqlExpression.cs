using System.Text.RegularExpressions;

namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>
/// What a PromQL expression asks for: the series it selects and the labels it groups, joins or names by. It knows as
/// much of the language as that takes; whether an expression is valid is promtool's to say.
/// </summary>
public sealed partial class PromqlExpression
{
    private static readonly string[] LabelListWords = ["by", "without", "on", "ignoring", "group_left", "group_right"];

    private static readonly string[] OtherWords = ["and", "or", "unless", "offset", "bool", "inf", "nan"];

    private readonly string[] tokens;
    private readonly List<PromqlSelector> selectors = [];
    private readonly List<string> labels = [];
    private int at;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It selects series without naming them, or ends in the middle of a list.</exception>
    public PromqlExpression(string text)
    {
        Text = text;
        tokens = [.. Token().Matches(text).Select(match => match.Value).Where(IsMeaningful)];
        while (at < tokens.Length)
        {
            ReadNext();
        }
    }

    public string Text { get; }

    public IReadOnlyList<PromqlSelector> Selectors => selectors;

    public IReadOnlyList<string> Labels => labels;

    /// <summary>Whether it is a selector and nothing else.</summary>
    public bool IsSelector => selectors.Count == 1 && !Text.Contains('(', StringComparison.Ordinal);

    private string Next => at < tokens.Length ? tokens[at] : "";

    private void ReadNext()
    {
        var token = Take();
        if (token == "{")
        {
            throw new FormatException($"A selector without a name: {Text}");
        }

        if (!char.IsAsciiLetter(token[0]) && token[0] is not ('_' or ':') || OtherWords.Contains(token))
        {
            return;
        }

        if (LabelListWords.Contains(token))
        {
            ReadLabels();
        }
        else if (Next != "(" && !LabelListWords.Contains(Next))
        {
            selectors.Add(new PromqlSelector(token, Next == "{" ? ReadMatchers() : []));
        }
    }

    private void ReadLabels()
    {
        if (Next != "(")
        {
            return;
        }

        Take();
        for (var label = Take(); label != ")"; label = Take())
        {
            if (label != ",")
            {
                labels.Add(label);
            }
        }
    }

    private List<PromqlMatcher> ReadMatchers()
    {
        var matchers = new List<PromqlMatcher>();
        Take();
        for (var label = Take(); label != "}"; label = Take())
        {
            if (label != ",")
            {
                matchers.Add(new PromqlMatcher(label, Take(), Unquote(Take())));
            }
        }

        return matchers;
    }

    private string Take() => at < tokens.Length ? tokens[at++] : throw new FormatException($"It ends too soon: {Text}");

    private static bool IsMeaningful(string token) => !string.IsNullOrWhiteSpace(token) && token[0] is not ('[' or '#');

    private static string Unquote(string text) => Regex.Unescape(text[1..^1]);

    // A text, a range, a comment, a name, a number or duration, a comparison; anything else is one character.
    [GeneratedRegex(
        """
            "[^"\\]*(\\.[^"\\]*)*"|'[^'\\]*(\\.[^'\\]*)*'|\[[^\]]*\]|#[^\n]*|[a-zA-Z_:][a-zA-Z0-9_:]*|[0-9][0-9a-zA-Z.]*|[=!]~|[=!<>]=|\s+|.
            """,
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
