using Netralitas.Domain.Clocks;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Supervision;

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
            CaseEvent.Forwarded it when rules.Supervisors.RolesOf(it.To, it.Step.On) == SupervisorRoles.None =>
                rule.Refuse(
                    "body-unknown",
                    "/data/to",
                    $"{it.To} bukan lembaga yang menangani pelanggaran pada hari itu.",
                    $"{it.To} was not an institution that handles violations on that day."
                ),
            CaseEvent.ReportsJoined or CaseEvent.Merged => MergeRules.Refuse(subject, said, rule),
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
            CaseMove.ObjectionFiled => RemedyRules.Refuse(
                subject,
                said,
                Remedy.Objection,
                ClockBook.ObjectionId,
                rule,
                rules
            ),
            CaseMove.AppealFiled => RemedyRules.Refuse(subject, said, Remedy.Appeal, ClockBook.AppealId, rule, rules),
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
            CaseMove.InformationRequested => RefuseExtension(subject, said, rule, rules),
            CaseMove.Blocked when !IsBlockDue(subject, said.Step.On, rules) => rule.Refuse(
                "block-not-due",
                "/data/on",
                "Tenggat tindak lanjut belum terlampaui pada hari itu.",
                "The period to follow up had not run out on that day."
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
            CaseMove.Erased when subject.MergedInto is { } into => rule.Refuse(
                "case-merged",
                "",
                $"Berkas ini dimusnahkan bersama {into}.",
                $"These papers are erased together with {into}."
            ),
            CaseMove.Erased when !subject.IsRetentionEnded || subject.IsOnHold => rule.Refuse(
                "retention-runs",
                "",
                subject.IsOnHold ? "Berkas ditahan untuk proses hukum." : "Masa simpan belum berakhir.",
                subject.IsOnHold ? "A legal hold keeps the papers." : "The papers' retention has not ended."
            ),
            _ => null,
        };

    // What is longer than it was must be made so while it runs: a period that has run out is not brought back.
    private static Rejection? RefuseExtension(Case subject, CaseEvent.Plain said, CaseMoveRule rule, CaseRules rules) =>
        CaseClocks
            .Of(subject, rules)
            .Any(clock => clock.Rule.Extension?.On == Milestone.InformationRequested && said.Step.On > clock.LastDay)
            ? rule.Refuse(
                "extension-too-late",
                "/data/on",
                "Tenggat yang hendak diperpanjang sudah terlampaui.",
                "The period to be lengthened has run out."
            )
            : null;

    // A clock whose ladder ends in a block allows one once it has run out unheeded, also before the ladder's last step.
    // A block told of late is judged by its own day: a proposal that came later does not make it due.
    private static bool IsBlockDue(Case subject, DateOnly on, CaseRules rules) =>
        on >= subject.BlockProposedOn
        || CaseClocks
            .Of(subject, rules)
            .Any(clock =>
                clock.Rule.Ladder.Any(step => step.Action == ClockAction.BlockProposal)
                && on > clock.LastDay
                && !(clock.StoppedOn < on)
            );
}
