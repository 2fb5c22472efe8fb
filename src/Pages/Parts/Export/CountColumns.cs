using Netralitas.Domain.Persons;

namespace Netralitas.Pages.Parts.Export;

/// <summary>Four columns of persons by category, as every list has them.</summary>
internal static class CountColumns
{
    /// <summary>The columns, their headings after a word for what is counted.</summary>
    public static IEnumerable<ExportColumn<T>> Of<T>(string id, string en, Func<T, CategoryCounts?> read) =>
        [
            ExportColumn<T>.Whole($"{id} PNS", $"{en} PNS", line => read(line)?.Pns),
            ExportColumn<T>.Whole($"{id} PPPK", $"{en} PPPK", line => read(line)?.Pppk),
            ExportColumn<T>.Whole($"{id} ASN", $"{en} ASN", line => read(line)?.Asn),
            ExportColumn<T>.Whole($"{id} non-ASN", $"{en} non-ASN", line => read(line)?.NonAsn),
        ];
}
