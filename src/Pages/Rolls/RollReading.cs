using System.Globalization;
using System.Text.RegularExpressions;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Rolls;

/// <summary>An uploaded file as the units of a roll, with every fault found in it; with one there is no roll.</summary>
internal sealed partial class RollReading
{
    private const int CountMax = 1_000_000;

    private readonly AgencyId agency;
    private readonly List<RollUnit> units = [];
    private readonly List<RollFault> faults = [];
    private readonly Dictionary<UnitId, int> seen = [];

    private RollReading(AgencyId agency) => this.agency = agency;

    /// <summary>The units.</summary>
    public IReadOnlyList<RollUnit> Units => units;

    /// <summary>What is wrong, in the file's order; at most <see cref="RollLimits.FaultsMax"/>.</summary>
    public IReadOnlyList<RollFault> Faults => faults;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="agency">Whose roll it is.</param>
    public static RollReading Of(byte[] bytes, AgencyId agency)
    {
        var reading = new RollReading(agency);
        reading.Take(RollFile.Read(bytes));
        return reading;
    }

    private void Take(RollFile file)
    {
        faults.AddRange(file.Faults);
        if (file.Rows.Count == 0)
        {
            if (faults.Count == 0)
            {
                faults.Add(RollFault.OfFile("Berkas ini kosong.", "The file is empty."));
            }

            return;
        }

        var (places, headFaults) = RollColumns.Find(file.Rows[0]);
        faults.AddRange(headFaults);
        if (headFaults.Count > 0)
        {
            return;
        }

        foreach (var row in file.Rows.Skip(1).TakeWhile(_ => faults.Count < RollLimits.FaultsMax))
        {
            Take(row, places);
        }

        if (units.Count == 0 && faults.Count == 0)
        {
            faults.Add(RollFault.OfFile("Berkas ini tidak memuat satu unit pun.", "The file has not a single unit."));
        }
    }

    private void Take(RollRow row, int[] places)
    {
        var id = ReadId(row, row.At(places[RollColumns.UnitId]));
        var name = ReadName(row, row.At(places[RollColumns.UnitName]));
        var pns = ReadCount(row, places, RollColumns.Pns);
        var pppk = ReadCount(row, places, RollColumns.Pppk);
        var nonAsn = ReadCount(row, places, RollColumns.NonAsn);
        if (id is { } unit && name is not null && pns is not null && pppk is not null && nonAsn is not null)
        {
            units.Add(new RollUnit(unit, name, new CategoryCounts(pns.Value, pppk.Value, nonAsn.Value)));
        }
    }

    private UnitId? ReadId(RollRow row, RollCell cell)
    {
        var text = cell.Text.Contains('/', StringComparison.Ordinal) ? cell.Text : $"{agency}/{cell.Text}";
        if (cell.Text.Length == 0)
        {
            return Fail<UnitId>(
                row,
                RollColumns.UnitId,
                cell,
                "Kode unit wajib diisi.",
                "The unit's code is required."
            );
        }

        if (!UnitId.TryParse(text, out var id))
        {
            return Fail<UnitId>(
                row,
                RollColumns.UnitId,
                cell,
                "Kode unit terdiri atas huruf kecil, angka, titik dan garis, misalnya dinas-kesehatan.",
                "A unit's code has lower-case letters, digits, dots and dashes, such as dinas-kesehatan."
            );
        }

        if (id.Agency != agency)
        {
            return Fail<UnitId>(
                row,
                RollColumns.UnitId,
                cell,
                $"Unit ini bukan milik instansi {agency}.",
                $"This unit is not one of agency {agency}."
            );
        }

        return seen.TryAdd(id, row.Line)
            ? id
            : Fail<UnitId>(
                row,
                RollColumns.UnitId,
                cell,
                $"Unit ini sudah ada pada baris {seen[id]}.",
                $"This unit stands on line {seen[id]} already."
            );
    }

    private string? ReadName(RollRow row, RollCell cell)
    {
        if (cell.Text.Length == 0)
        {
            Fail<int>(row, RollColumns.UnitName, cell, "Nama unit wajib diisi.", "The unit's name is required.");
            return null;
        }

        if (TextRules.Refuse(cell.Text, TextRules.ShortMax, "") is not { } refused)
        {
            return cell.Text;
        }

        Fail<int>(row, RollColumns.UnitName, cell, refused.Detail.Id, refused.Detail.En);
        return null;
    }

    private int? ReadCount(RollRow row, int[] places, int column)
    {
        var cell = row.At(places[column]);
        var text = cell.Text;
        if (!cell.IsNumber && Thousands().IsMatch(text))
        {
            text = text.Replace(".", "", StringComparison.Ordinal);
        }

        if (text.Length == 0)
        {
            return Fail<int>(
                row,
                column,
                cell,
                "Wajib diisi; tulis 0 jika tidak ada.",
                "Required; write 0 if there is nobody."
            );
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            return Fail<int>(
                row,
                column,
                cell,
                "Bukan bilangan bulat; tulis misalnya 1234 atau 1.234.",
                "No whole number; write for example 1234 or 1.234."
            );
        }

        return count is >= 0 and <= CountMax
            ? (int)count
            : Fail<int>(
                row,
                column,
                cell,
                count < 0 ? "Jumlah tidak boleh negatif." : $"Jumlah paling banyak {CountMax}.",
                count < 0 ? "A count is never negative." : $"A count is at most {CountMax}."
            );
    }

    private T? Fail<T>(RollRow row, int column, RollCell cell, string id, string en)
        where T : struct
    {
        faults.Add(RollFault.Of(row.Line, RollColumns.Headings[column], cell.Text, id, en));
        return null;
    }

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();
}
