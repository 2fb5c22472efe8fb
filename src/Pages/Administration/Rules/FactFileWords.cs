using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Administration.Rules;

/// <summary>What people call the fact files.</summary>
internal static class FactFileWords
{
    private static readonly Dictionary<string, BilingualText> Words = new(StringComparer.Ordinal)
    {
        ["regions"] = new("Wilayah", "Regions"),
        ["province-tiles"] = new("Petak provinsi pada peta", "Provinces on the map"),
        ["elections"] = new("Pemilihan dan tahapan", "Elections and stages"),
        ["wordings"] = new("Naskah ikrar", "Wordings of the pledge"),
        ["violations"] = new("Katalog pelanggaran", "Catalogue of violations"),
        ["penalties"] = new("Sanksi", "Penalties"),
        ["clocks"] = new("Tenggat hukum", "Legal periods"),
        ["holidays"] = new("Hari libur", "Days off"),
        ["supervisors"] = new("Lembaga pengawas", "Supervising bodies"),
        ["case-moves"] = new("Langkah perkara", "Moves of a case"),
        ["privacy"] = new("Pelindungan data pribadi", "Privacy limits"),
    };

    /// <summary>The file's name for people; the file's own if it has none.</summary>
    public static BilingualText Of(string file) => Words.GetValueOrDefault(file) ?? new BilingualText(file, file);
}
