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
        return stages.Count == 1
            ? Find(rules, known, day, fixings[0], stages[0])
            : Classification.Refuse(ContestNeeded(found, day));
    }

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
        return new Classification(
            new ClassifiedAct(act, day),
            catalogue?.Find(act.Id, isAfter),
            catalogue,
            fixing,
            isAfter
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
            $"Pada {DayText.Of(day)} sebagian calon {election.Id} sudah ditetapkan; sebutkan salah satu dari {string.Join(", ", election.Contests)}.",
            $"On {DayText.Of(day)} some candidates of {election.Id} were fixed and some were not; name one of {string.Join(", ", election.Contests)}."
        );
}
