using Netralitas.Domain.Rules;
using Netralitas.Domain.Wording;

namespace Netralitas.Pages.Parts.Language;

/// <summary>Says of a finding in plain words what it is and why it matters.</summary>
public static class WordingExplanations
{
    /// <summary>What the finding is, in one or two words.</summary>
    public static BilingualText Title(WordingFinding finding) =>
        finding is { Kind: WordingFindingKind.Substantive, Found: null }
            ? new("Hilang", "Missing")
            : VerdictWords.Of(finding.Kind);

    /// <summary>Why the finding matters, or why it does not.</summary>
    public static BilingualText Why(WordingFinding finding) =>
        finding switch
        {
            { Kind: WordingFindingKind.OtherAgency } => new(
                "Naskah menyebut instansi lain, jadi tidak mengikat instansi yang mengucapkannya.",
                "The text names another agency, so it does not bind the one that recited it."
            ),
            { Kind: WordingFindingKind.Orthographic } => new(
                "Hanya ejaannya yang berbeda; maknanya tetap.",
                "Only the spelling differs; the meaning stands."
            ),
            { Kind: WordingFindingKind.Wider } => new(
                "Catatan, bukan kesalahan: tidak ada kewajiban yang berkurang.",
                "A note, not a fault: nothing is taken from the duties."
            ),
            { Found: null } => new(
                "Kewajiban ini tidak diucapkan, jadi pegawai tidak mengikrarkannya.",
                "This duty was not recited, so the staff did not pledge it."
            ),
            { Clause: not null } => new(
                "Kewajiban ini tidak utuh atau menjadi berarti lain.",
                "This duty is not whole, or comes to mean something else."
            ),
            { Expected: null } => new(
                "Kata tambahan ini dapat mengubah atau mengecualikan kewajiban.",
                "These added words can turn or narrow the duty."
            ),
            _ => new(
                "Kata ini berarti lain daripada kata dalam naskah rujukan.",
                "These words mean something else than the reference's."
            ),
        };
}
