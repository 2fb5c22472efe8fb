using Netralitas.Domain.Rules;
using Netralitas.Grains.Turns;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>What a page says was done, by the word in <c>?notice=</c>. Words only: nobody's text is shown from an address.</summary>
public static class PageNotices
{
    private static readonly Dictionary<string, BilingualText> Known = new(StringComparer.Ordinal)
    {
        ["saved"] = new("Tersimpan.", "Saved."),
        ["verified"] = new("Bukti diterima.", "The evidence was accepted."),
        ["case-moved"] = new("Tindakan tercatat.", "The move was recorded."),
        ["case-erased"] = new("Berkas dimusnahkan.", "The papers were erased."),
        ["case-merged"] = new("Perkara digabung.", "The cases were merged."),
        ["case-apart"] = new("Dicatat: bukan perkara yang sama.", "Noted: not the same case."),
        ["filter-deleted"] = new("Saringan dihapus.", "The filter was deleted."),
        ["returned"] = new("Apel dikembalikan kepada instansi.", "The ceremony was sent back to the agency."),
        ["key-revoked"] = new("Kunci dicabut.", "The key is revoked."),
        ["target-set"] = new("Tenggat baru berlaku.", "The new target date is in force."),
        ["roll-declared"] = new("Daftar pegawai dinyatakan.", "The roll was declared."),
        ["roll-known"] = new(
            "Daftar ini sudah dinyatakan; tidak dihitung dua kali.",
            "This roll was declared already; nothing is counted twice."
        ),
        ["sessions-ended"] = new("Sesi telah diakhiri.", "The sessions have ended."),
        ["signed-out"] = new("Anda telah keluar.", "You have signed out."),
    };

    /// <summary>The sentence of a word; null if there is none.</summary>
    public static BilingualText? Find(string? word) => word is null ? null : Known.GetValueOrDefault(word);
}
