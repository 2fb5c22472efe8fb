using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Cases;

/// <summary>Summons I and II, and the examination they lead to (PP 94/2021).</summary>
internal static class ExaminationRules
{
    /// <summary>Summonses after which it is decided on the evidence.</summary>
    public const int Summonses = 2;

    public static Rejection? Refuse(Case subject, CaseEvent.Summoned said, CaseMoveRule rule) =>
        subject.Examination.SummonsRound >= Summonses
            ? rule.Refuse(
                "summons-out-of-order",
                "/data/round",
                "Terlapor sudah dipanggil dua kali.",
                "The person was summoned twice already."
            )
        : said.Round != subject.Examination.SummonsRound + 1
            ? rule.Refuse(
                "summons-out-of-order",
                "/data/round",
                $"Panggilan berikutnya adalah yang ke-{subject.Examination.SummonsRound + 1}.",
                $"The next summons is number {subject.Examination.SummonsRound + 1}."
            )
        : said.Round == Summonses && subject.Examination.Absences == 0
            ? rule.Refuse(
                "summons-without-absence",
                "/data/round",
                "Ketidakhadiran pada panggilan pertama belum dicatat.",
                "No absence from the first summons is recorded."
            )
        : said.AppearOn < said.Step.On
            ? rule.Refuse(
                "date-before-step",
                "/data/appearOn",
                "Hari pemeriksaan mendahului panggilan.",
                "The day to appear is before the summons."
            )
        : null;

    public static Rejection? Refuse(Case subject, CaseEvent.Examined said, CaseMoveRule rule) =>
        said.Result == ExaminationResult.Appeared ? null
        : subject.Examination.Absences < subject.Examination.SummonsRound
            ? said.Step.On >= subject.Examination.AppearOn ? null
                : rule.Refuse(
                    "absence-before-day",
                    "/data/on",
                    $"Hari pemeriksaan baru {DayText.Of(subject.Examination.AppearOn!.Value)}.",
                    $"The day to appear is {DayText.Of(subject.Examination.AppearOn!.Value)}."
                )
        : rule.Refuse(
            "absence-without-summons",
            "/data/result",
            "Tidak ada panggilan yang dapat diabaikan.",
            "There is no summons that was not followed."
        );
}
