using System.Globalization;
using System.Text;

namespace Netralitas.Pages.Rolls;

/// <summary>
/// The columns of a roll, as <c>netralitas import roll</c> names them and as people here do. A heading may give several names
/// apart by a slash, as the template's do; case, blanks and dashes do not matter.
/// </summary>
internal static class RollColumns
{
    /// <summary>The unit's code.</summary>
    public const int UnitId = 0;

    /// <summary>The unit's name.</summary>
    public const int UnitName = 1;

    /// <summary>How many PNS.</summary>
    public const int Pns = 2;

    /// <summary>How many PPPK.</summary>
    public const int Pppk = 3;

    /// <summary>How many others.</summary>
    public const int NonAsn = 4;

    /// <summary>The columns' headings in both languages, in their order.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    ["Kode unit / unit_id", "Nama unit / unit_name", "PNS / pns", "PPPK / pppk", "Non-ASN / non_asn"];

    private static readonly string[][] Names =
    [
        ["unitid", "kodeunit", "unitcode", "idunit"],
        ["unitname", "namaunit", "unit"],
        ["pns", "jumlahpns"],
        ["pppk", "jumlahpppk"],
        ["nonasn", "jumlahnonasn"],
    ];

    /// <summary>Where each column stands in a file with these headings, and what is wrong with them.</summary>
    public static (int[] Places, IReadOnlyList<RollFault> Faults) Find(RollRow head)
    {
        var faults = new List<RollFault>();
        int[] places = [-1, -1, -1, -1, -1];
        for (var at = 0; at < head.Cells.Count; at++)
        {
            var heading = head.Cells[at].Text;
            var column = ColumnOf(heading);
            if (column is { } known && places[known] < 0)
            {
                places[known] = at;
            }
            else if (heading.Length > 0)
            {
                faults.Add(
                    column is null
                        ? Fault(head, heading, "Kolom ini tidak dikenal.", "This column is not known.")
                        : Fault(head, heading, "Kolom ini ada dua kali.", "This column is there twice.")
                );
            }
        }

        faults.AddRange(
            Headings
                .Where((_, column) => places[column] < 0)
                .Select(heading => Fault(head, heading, "Kolom ini tidak ada.", "This column is missing."))
        );
        return (places, faults);
    }

    private static RollFault Fault(RollRow head, string heading, string id, string en) =>
        RollFault.Of(
            head.Line,
            heading.Length > 60 ? heading[..60] : heading,
            "",
            $"{id} Kolom yang berlaku: {string.Join("; ", Headings)}.",
            $"{en} The columns are: {string.Join("; ", Headings)}."
        );

    private static int? ColumnOf(string heading)
    {
        foreach (var name in heading.Split('/').Select(Plain))
        {
            var column = Array.FindIndex(Names, names => names.Contains(name, StringComparer.Ordinal));
            if (column >= 0)
            {
                return column;
            }
        }

        return null;
    }

    private static string Plain(string name) =>
        name.Where(char.IsLetterOrDigit)
            .Aggregate(new StringBuilder(), (kept, c) => kept.Append(char.ToLower(c, CultureInfo.InvariantCulture)))
            .ToString();
}
