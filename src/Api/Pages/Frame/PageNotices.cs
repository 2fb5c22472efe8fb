using Netralitas.Domain.Rules;

namespace Netralitas.Api.Pages.Frame;

/// <summary>What a page says was done, by the word in <c>?notice=</c>. Words only: nobody's text is shown from an address.</summary>
public static class PageNotices
{
    private static readonly Dictionary<string, BilingualText> Known = new(StringComparer.Ordinal)
    {
        ["saved"] = new("Tersimpan.", "Saved."),
        ["roll-declared"] = new("Daftar pegawai dinyatakan.", "The roll was declared."),
        ["roll-known"] = new(
            "Daftar ini sudah dinyatakan; tidak dihitung dua kali.",
            "This roll was declared already; nothing is counted twice."
        ),
    };

    /// <summary>The sentence of a word; null if there is none.</summary>
    public static BilingualText? Find(string? word) => word is null ? null : Known.GetValueOrDefault(word);
}
