using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Rolls;

/// <summary>One thing that is wrong with an uploaded file.</summary>
/// <param name="Line">Line of the file, from 1; null if it is the file as a whole.</param>
/// <param name="Column">Heading of the column; empty if it is the whole line.</param>
/// <param name="Value">What stands there, shortened.</param>
/// <param name="Rule">The rule it breaks.</param>
public sealed record RollFault(int? Line, string Column, string Value, BilingualText Rule)
{
    private const int ValueMax = 60;

    /// <summary>A fault of the file as a whole.</summary>
    public static RollFault OfFile(string id, string en) => new(null, "", "", new(id, en));

    /// <summary>A fault of one cell.</summary>
    public static RollFault Of(int line, string column, string value, string id, string en) =>
        new(line, column, value.Length > ValueMax ? value[..ValueMax] + "…" : value, new(id, en));
}
