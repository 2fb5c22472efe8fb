using Netralitas.Domain.Agencies;
using Netralitas.Pages.Parts.Export;

namespace Netralitas.Pages.Rolls;

/// <summary>The columns of the file an agency fills in: what <see cref="RollColumns"/> reads, headed in both languages.</summary>
internal static class RollTemplate
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<ExportColumn<RollUnit>> Columns { get; } =
    [
        Text(RollColumns.UnitId, 40, unit => unit.Id.Value),
        Text(RollColumns.UnitName, 48, unit => unit.Name),
        Count(RollColumns.Pns, unit => unit.Persons.Pns),
        Count(RollColumns.Pppk, unit => unit.Persons.Pppk),
        Count(RollColumns.NonAsn, unit => unit.Persons.NonAsn),
    ];

    private static ExportColumn<RollUnit> Text(int column, int width, Func<RollUnit, string> read) =>
        ExportColumn<RollUnit>.Text(RollColumns.Headings[column], RollColumns.Headings[column], width, read);

    private static ExportColumn<RollUnit> Count(int column, Func<RollUnit, long?> read) =>
        ExportColumn<RollUnit>.Whole(RollColumns.Headings[column], RollColumns.Headings[column], read);
}
