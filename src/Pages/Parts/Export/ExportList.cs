using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Export;

/// <summary>A list on its way into a file.</summary>
/// <typeparam name="T">One line of it.</typeparam>
/// <param name="Name">What the list is called; with dashes for blanks also the file's name.</param>
/// <param name="Columns">Its columns, left to right.</param>
/// <param name="Lines">Its lines; asked for one after the other while the file is on its way, and not before it began.</param>
/// <param name="AsOf">When the figures were read.</param>
/// <param name="Position">Log position they surely hold everything up to.</param>
internal sealed record ExportList<T>(
    BilingualText Name,
    IReadOnlyList<ExportColumn<T>> Columns,
    IEnumerable<T> Lines,
    DateTimeOffset AsOf,
    long Position
);
