using Netralitas.Domain.Penalties;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Cases;

/// <summary>What single moves ask for beyond sender, status and day.</summary>
internal static class MoveRules
{
    public static Rejection? Refuse(Case subject, CaseEvent said, CaseRules rules)
    {
        var rule = rules.Moves[said.Move];
        return said switch
        {
            CaseEvent.Summoned it => ExaminationRules.Refuse(subject, it, rule),
            CaseEvent.Examined it => ExaminationRules.Refuse(subject, it, rule),
            CaseEvent.Decided it => PenaltyRules.Refuse(subject, it, rule, rules),
            CaseEvent.RemedyDecided it => RemedyRules.Refuse(subject, it, rule, rules),
            CaseEvent.MergeProposed it when subject.Proposals.Knows(it.With) => rule.Refuse(
                "merge-proposed-already",
                "/data/with",
                "Sudah diusulkan.",
                "It was proposed already."
            ),
            CaseEvent.ReportsJoined it when subject.Proposals.HasJoined(it.From) => rule.Refuse(
                "merge-done-already",
                "/data/from",
                "Sudah digabung.",
                "It was merged already."
            ),
            CaseEvent.MergeDismissed it => subject.Proposals.Open.Contains(it.With)
                ? null
                : rule.Refuse("merge-not-proposed", "/data/with", "Tidak ada usul itu.", "There is no such proposal."),
            CaseEvent.Corrected { Correction.IsEmpty: true } => rule.Refuse(
                "correction-empty",
                "/data",
                "Koreksi tidak mengubah apa pun.",
                "The correction changes nothing."
            ),
            CaseEvent.Plain it => RefusePlain(subject, it, rule, rules),
            _ => null,
        };
    }

    private static Rejection? RefusePlain(Case subject, CaseEvent.Plain said, CaseMoveRule rule, CaseRules rules) =>
        said.Move switch
        {
            CaseMove.ObjectionFiled => RemedyRules.Refuse(subject, said, Remedy.Objection, "objection", rule, rules),
            CaseMove.AppealFiled => RemedyRules.Refuse(subject, said, Remedy.Appeal, "appeal", rule, rules),
            CaseMove.AppealAnswered when subject.PendingRemedy != Remedy.Appeal => rule.Refuse(
                "remedy-not-filed",
                "",
                "Belum ada banding.",
                "No appeal was filed."
            ),
            CaseMove.Delivered or CaseMove.Served when subject.Penalty is null => rule.Refuse(
                "penalty-none",
                "",
                "Tidak ada hukuman yang dijatuhkan.",
                "No penalty was imposed."
            ),
            CaseMove.Served when subject.Status == CaseStatus.Delivered => PenaltyRules.RefuseServing(
                subject,
                rule,
                rules
            ),
            CaseMove.Closed when subject is { Status: CaseStatus.Decided, Penalty: not null } => rule.Refuse(
                "move-out-of-order",
                "",
                "Hukuman belum dijalani.",
                "The penalty was not served."
            ),
            CaseMove.Blocked when subject.IsBlocked => rule.Refuse(
                "block-already",
                "",
                "Layanan sudah diblokir.",
                "The services are blocked already."
            ),
            CaseMove.Unblocked when !subject.IsBlocked => rule.Refuse(
                "block-none",
                "",
                "Layanan tidak sedang diblokir.",
                "The services are not blocked."
            ),
            CaseMove.Unblocked when said.Step.Documents.Count == 0 => rule.Refuse(
                "proof-missing",
                "/data/documents",
                "Bukti tindak lanjut wajib dilampirkan.",
                "Proof of the follow-up is required."
            ),
            CaseMove.Erased when !subject.IsRetentionEnded || subject.IsOnHold => rule.Refuse(
                "retention-runs",
                "",
                subject.IsOnHold ? "Berkas ditahan untuk proses hukum." : "Masa simpan belum berakhir.",
                subject.IsOnHold ? "A legal hold keeps the papers." : "The papers' retention has not ended."
            ),
            _ => null,
        };
}
