using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>What an act is, on its day, for its contest; computed and never asked of the reporter.</summary>
/// <param name="Act">The act and its day; null if nothing can be computed.</param>
/// <param name="Entry">The entry of the catalogue; null if the one in force does not classify the act at that stage.</param>
/// <param name="Catalogue">The catalogue in force on the day of the act; null if none was.</param>
/// <param name="Fixing">When the contest's candidates were fixed; null if that cannot be told.</param>
/// <param name="IsAfterFixing">Whether the act took place on that day or later.</param>
/// <param name="Refused">Why nothing can be computed: an unknown act or election, or a contest that must be named.</param>
public sealed record Classification(
    ClassifiedAct? Act,
    CatalogueEntry? Entry,
    ViolationCatalogue? Catalogue,
    CandidatesFixed? Fixing,
    bool IsAfterFixing,
    Rejection? Refused = null
)
{
    /// <summary>Ethics or discipline; null as the entry is.</summary>
    public ViolationCategory? Category => Entry?.Category;

    /// <summary>How it follows, for people.</summary>
    public BilingualText Reasoning => Refused?.Detail ?? Explain(Act!, Fixing!);

    /// <summary>The classification of what cannot be classified.</summary>
    public static Classification Refuse(Rejection why) => new(null, null, null, null, false, why);

    private BilingualText Explain(ClassifiedAct act, CandidatesFixed fixing)
    {
        var (name, on, fixedOn) = (act.Act.Name, DayText.Of(act.Day), DayText.Of(fixing.Day));
        var id = $"'{name.Id}' pada {on}, {(IsAfterFixing ? "sejak" : "sebelum")} penetapan calon {fixedOn}";
        var en =
            $"'{name.En}' on {on}, {(IsAfterFixing ? "on or after" : "before")} the fixing of candidates {fixedOn}";
        if (Catalogue is null)
        {
            return new BilingualText(
                $"{id}: tidak ada katalog yang berlaku pada hari itu.",
                $"{en}: no catalogue was in force that day."
            );
        }

        if (Entry is null)
        {
            return new BilingualText(
                $"{id}: tidak digolongkan oleh {Catalogue.Decree}.",
                $"{en}: not classified by {Catalogue.Decree}."
            );
        }

        var (kind, english) =
            Category == ViolationCategory.Ethics ? ("kode etik", "the code of ethics") : ("disiplin", "discipline");
        return new BilingualText(
            $"{id}: pelanggaran {kind} {Entry.Code} menurut {Catalogue.Decree}; dasar {Entry.LegalBasis}.",
            $"{en}: a violation of {english}, {Entry.Code} of {Catalogue.Decree}; basis {Entry.LegalBasis}."
        );
    }
}
