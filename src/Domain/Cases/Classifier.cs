using System.Globalization;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>
/// Computes what an act is from three things: the act, its day, and the stage of the contest on that day. The same act
/// breaks the code of ethics before the candidates are fixed and the discipline from that day on.
/// </summary>
public static class Classifier
{
    /// <summary>Classifies an act.</summary>
    /// <param name="rules">The facts.</param>
    /// <param name="act">The act.</param>
    /// <param name="day">The local day it took place.</param>
    /// <param name="election">The election it concerns.</param>
    /// <param name="contest">The contest; may be null where the election has one, or where all of them agree.</param>
    /// <param name="region">Code of the contest's region, or null.</param>
    public static Classification Classify(
        CaseRules rules,
        ActId act,
        DateOnly day,
        ElectionId election,
        string? contest,
        string? region
    )
    {
        if (!rules.Elections.TryFind(election, out var found))
        {
            return Classification.Refuse(ElectionUnknown(election));
        }

        if (!rules.Catalogues.TryFindAct(act, out var known))
        {
            return Classification.Refuse(ActUnknown(act));
        }

        if (contest is not null && !found.Contests.Contains(contest, StringComparer.Ordinal))
        {
            return Classification.Refuse(ContestUnknown(found, contest));
        }

        string[] contests = contest is null ? [.. found.Contests] : [contest];
        var fixings = contests.Select(each => found.FixedOn(each, region)).OfType<CandidatesFixed>().ToList();
        var stages = fixings.Select(fixing => day >= fixing.Day).Distinct().ToList();
        return stages.Count switch
        {
            0 => Classification.Refuse(ContestUnknown(found, contest ?? "-")),
            1 => Find(rules, known, day, fixings[0], stages[0]),
            _ => Classification.Refuse(ContestNeeded(found, day)),
        };
    }

    /// <summary>The rejection of an act that no catalogue knows.</summary>
    private static Rejection ActUnknown(ActId act) =>
        Rejection.Of(
            "act-unknown",
            "/data/act",
            $"Perbuatan '{act}' tidak ada dalam katalog pelanggaran; lihat GET /v1/violations.",
            $"The act '{act}' is not in the catalogue of violations; see GET /v1/violations."
        );

    private static Classification Find(
        CaseRules rules,
        ViolationAct act,
        DateOnly day,
        CandidatesFixed fixing,
        bool isAfter
    )
    {
        var catalogue = rules.Catalogues.On(day);
        var entry = catalogue?.Find(act.Id, isAfter);
        var reasoning = Explain(act, day, fixing, isAfter, catalogue, entry);
        return new Classification(entry?.Category, entry, catalogue, fixing, isAfter, reasoning);
    }

    private static BilingualText Explain(
        ViolationAct act,
        DateOnly day,
        CandidatesFixed fixing,
        bool isAfter,
        ViolationCatalogue? catalogue,
        CatalogueEntry? entry
    )
    {
        var (on, fixedOn) = (Text(day), Text(fixing.Day));
        var id = $"'{act.Name.Id}' pada {on}, {(isAfter ? "sejak" : "sebelum")} penetapan calon {fixedOn}";
        var en = $"'{act.Name.En}' on {on}, {(isAfter ? "on or after" : "before")} the fixing of candidates {fixedOn}";
        if (catalogue is null)
        {
            return new BilingualText(
                $"{id}: tidak ada katalog yang berlaku pada hari itu.",
                $"{en}: no catalogue was in force that day."
            );
        }

        if (entry is null)
        {
            return new BilingualText(
                $"{id}: tidak digolongkan oleh {catalogue.Decree}.",
                $"{en}: not classified by {catalogue.Decree}."
            );
        }

        var (kind, english) =
            entry.Category == ViolationCategory.Ethics
                ? ("kode etik", "the code of ethics")
                : ("disiplin", "discipline");
        return new BilingualText(
            $"{id}: pelanggaran {kind} {entry.Code} menurut {catalogue.Decree}; dasar {entry.LegalBasis}.",
            $"{en}: a violation of {english}, {entry.Code} of {catalogue.Decree}; basis {entry.LegalBasis}."
        );
    }

    private static Rejection ElectionUnknown(ElectionId election) =>
        Rejection.Of(
            "election-unknown",
            "/data/election",
            $"Pemilihan '{election}' tidak dikenal.",
            $"The election '{election}' is not known."
        );

    private static Rejection ContestUnknown(Election election, string contest) =>
        Rejection.Of(
            "contest-unknown",
            "/data/contest",
            $"Pemilihan '{contest}' tidak ada dalam {election.Id}; pilih: {string.Join(", ", election.Contests)}.",
            $"There is no contest '{contest}' in {election.Id}; one of: {string.Join(", ", election.Contests)}."
        );

    private static Rejection ContestNeeded(Election election, DateOnly day) =>
        Rejection.Of(
            "contest-needed",
            "/data/contest",
            $"Pada {Text(day)} sebagian calon {election.Id} sudah ditetapkan; sebutkan salah satu dari {string.Join(", ", election.Contests)}.",
            $"On {Text(day)} some candidates of {election.Id} were fixed and some were not; name one of {string.Join(", ", election.Contests)}."
        );

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
