using Netralitas.Domain.Rules;
using Netralitas.Domain.Wording;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people read for what the wording check says.</summary>
public static class VerdictWords
{
    /// <summary>The word for a verdict on a whole text.</summary>
    public static BilingualText Of(WordingVerdict verdict) =>
        verdict switch
        {
            WordingVerdict.Conforms => new("Naskah sesuai", "Wording conforms"),
            WordingVerdict.Orthographic => new("Naskah salah eja", "Wording misspelt"),
            WordingVerdict.Substantive => new("Naskah menyimpang", "Wording departs"),
            WordingVerdict.Absent => new("Naskah tidak dilaporkan", "No wording reported"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "no word is known for it"),
        };

    /// <summary>What a verdict means, in one sentence.</summary>
    public static BilingualText Meaning(WordingVerdict verdict) =>
        verdict switch
        {
            WordingVerdict.Conforms => new(
                "Naskah yang diucapkan memuat semua yang ada dalam naskah rujukan.",
                "The text recited says everything the reference says."
            ),
            WordingVerdict.Orthographic => new(
                "Ada kata yang salah eja; maknanya tetap.",
                "Words are misspelt; their meaning stands."
            ),
            WordingVerdict.Substantive => new(
                "Ada kewajiban yang hilang atau berubah makna, atau instansi lain yang disebut.",
                "A duty is missing or means something else, or another agency is named."
            ),
            WordingVerdict.Absent => new(
                "Instansi belum melaporkan naskah yang diucapkan.",
                "The agency has not reported the words recited."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "no meaning is known for it"),
        };

    /// <summary>How urgent a verdict is: a tone of <c>badge</c>.</summary>
    public static string Tone(WordingVerdict verdict) =>
        verdict switch
        {
            WordingVerdict.Conforms => "good",
            WordingVerdict.Orthographic => "warn",
            WordingVerdict.Substantive => "bad",
            _ => "",
        };

    /// <summary>The word for one departure.</summary>
    public static BilingualText Of(WordingFindingKind kind) =>
        kind switch
        {
            WordingFindingKind.Wider => new("Catatan", "Note"),
            WordingFindingKind.Orthographic => new("Salah eja", "Misspelling"),
            WordingFindingKind.Substantive => new("Makna berubah", "Meaning changed"),
            WordingFindingKind.OtherAgency => new("Instansi lain", "Other agency"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no word is known for it"),
        };
}
