using Netralitas.Domain.Rules;

namespace Netralitas.Api.Pages.Frame;

/// <summary>What a page says was done, by the word in <c>?notice=</c>. Words only: nobody's text is shown from an address.</summary>
public static class PageNotices
{
    private static readonly Dictionary<string, BilingualText> Known = new(StringComparer.Ordinal)
    {
        ["saved"] = new("Tersimpan.", "Saved."),
        ["sessions-ended"] = new("Sesi telah diakhiri.", "The sessions have ended."),
        ["signed-out"] = new("Anda telah keluar.", "You have signed out."),
    };

    /// <summary>The sentence of a word; null if there is none.</summary>
    public static BilingualText? Find(string? word) => word is null ? null : Known.GetValueOrDefault(word);
}
