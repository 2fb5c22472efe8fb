namespace Netralitas.Pages.Rolls;

/// <summary>One line of an uploaded file.</summary>
/// <param name="Line">Which, from 1, as a spreadsheet counts them.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record RollRow(int Line, IReadOnlyList<RollCell> Cells)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Cells.All(cell => cell.Text.Length == 0);

    /// <summary>The cell of a column; an empty one beyond the line's end.</summary>
    public RollCell At(int column) => column < Cells.Count ? Cells[column] : new RollCell("", IsNumber: false);
}

/// <summary>One cell.</summary>
/// <param name="Text">What stands in it, without blanks around it.</param>
/// <param name="IsNumber">Whether the file itself holds a number, which then has no thousands apart.</param>
internal readonly record struct RollCell(string Text, bool IsNumber);
