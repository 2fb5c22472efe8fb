using Spectre.Console;

namespace Netralitas.Cli.Terminal;

/// <summary>How messages look: plain text is never read as markup, Indonesian stands above English.</summary>
public static class ConsoleMessages
{
    private static readonly Style Loud = new(Color.Red);
    private static readonly Style Quiet = new(Color.Grey);

    /// <summary>Writes a problem.</summary>
    public static void Problem(this IAnsiConsole console, Bilingual message)
    {
        console.WriteLine(message.Id, Loud);
        if (!string.Equals(message.Id, message.En, StringComparison.Ordinal))
        {
            console.WriteLine(message.En, Quiet);
        }
    }

    /// <summary>Writes what is going on, on one line.</summary>
    public static void Note(this IAnsiConsole console, Bilingual message) =>
        console.WriteLine(message.ToString(), Quiet);

    /// <summary>Adds a row of plain texts.</summary>
    public static Table Plain(this Table table, params IEnumerable<string> cells) =>
        table.AddRow(cells.Select(cell => new Text(cell)));
}
