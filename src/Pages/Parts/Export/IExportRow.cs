namespace Netralitas.Pages.Parts.Export;

/// <summary>One line of a file while it is written: its cells, left to right. Null is an empty cell.</summary>
internal interface IExportRow
{
    /// <summary>Adds text; it never becomes a formula.</summary>
    void Text(string? value);

    /// <summary>Adds a whole number.</summary>
    void Whole(long? value);

    /// <summary>Adds a share, 0 to 1.</summary>
    void Share(double? value);

    /// <summary>Adds a calendar day.</summary>
    void Day(DateOnly? value);

    /// <summary>Adds a day and time of day, read at the value's own offset: a spreadsheet knows no zones.</summary>
    void Moment(DateTimeOffset? value);
}
