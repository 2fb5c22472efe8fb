namespace Netralitas.Pages.Parts.Export;

/// <summary>What the cells of a column are.</summary>
internal enum ExportKind
{
    /// <summary>Text, as somebody wrote it.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A share, 0 to 1.</summary>
    Share,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>A day and a time of day, local; another column names the zone.</summary>
    Moment,
}
