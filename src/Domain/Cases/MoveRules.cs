using System.Globalization;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>What single moves ask for beyond sender, status and day.</summary>
internal static class MoveRules
{
    private const int Summonses = 2;

    public static Rejection? Refuse(Case subject, CaseEvent said, CaseRules rules)
    {
        var rule = rules.Moves[said.Move];
        return said switch
        {
            CaseEvent.Summoned it => RefuseSummons(subject, it, rule),
            CaseEvent.Examined it => RefuseExamination(subject, it, rule),
            CaseEvent.Decided it => RefuseDecision(subject, it, rule, rules),
            CaseEvent.RemedyDecided it => RefuseRemedyDecision(subject, it, rule, rules),
            CaseEvent.MergeProposed it when subject.HasProposal(it.With) => rule.Refuse(
                "merge-proposed-already",
                "/data/with",
                "Sudah diusulkan.",
                "It was proposed already."
            ),
            CaseEvent.ReportsJoined it when subject.HasJoined(it.From) => rule.Refuse(
                "merge-done-already",
                "/data/from",
                "Sudah digabung.",
                "It was merged already."
            ),
            CaseEvent.MergeDismissed it => subject.OpenProposals.Contains(it.With)
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

    /// <summary>The day of the latest step that the event rests on.</summary>
    public static DateOnly RestsOn(Case subject, CaseEvent said)
    {
        var milestones = subject.Milestones;
        var latest = milestones[Milestone.Received]!.Value;
        Milestone[] before = said.Move switch
        {
            CaseMove.Assessed => [Milestone.Verified],
            CaseMove.Forwarded => [Milestone.Assessed],
            CaseMove.Recommended => [Milestone.Assessed, Milestone.Forwarded],
            CaseMove.Summoned or CaseMove.Examined =>
            [
                Milestone.Recommended,
                Milestone.Summoned,
                Milestone.SummonedAgain,
            ],
            CaseMove.Decided =>
            [
                Milestone.Recommended,
                Milestone.Summoned,
                Milestone.SummonedAgain,
                Milestone.Examined,
            ],
            CaseMove.Delivered => [Milestone.Decided],
            CaseMove.ObjectionFiled or CaseMove.AppealFiled => [Milestone.Delivered],
            CaseMove.ObjectionDecided => [Milestone.ObjectionFiled],
            CaseMove.AppealAnswered => [Milestone.AppealFiled],
            CaseMove.AppealDecided => [Milestone.AppealFiled, Milestone.AppealAnswered],
            CaseMove.Served => [Milestone.Delivered, Milestone.InForce],
            CaseMove.Closed => [Milestone.Assessed, Milestone.Forwarded, Milestone.Decided, Milestone.Served],
            CaseMove.Blocked => [Milestone.Recommended, Milestone.Unblocked],
            CaseMove.Unblocked => [Milestone.Blocked],
            _ => [],
        };
        return before.Select(each => milestones[each]).OfType<DateOnly>().Append(latest).Max();
    }

    private static Rejection? RefuseSummons(Case subject, CaseEvent.Summoned said, CaseMoveRule rule) =>
        subject.SummonsRound == Summonses
            ? rule.Refuse(
                "summons-out-of-order",
                "/data/round",
                "Terlapor sudah dua kali dipanggil.",
                "The person was summoned twice already."
            )
        : said.Round != subject.SummonsRound + 1
            ? rule.Refuse(
                "summons-out-of-order",
                "/data/round",
                $"Panggilan berikutnya adalah yang ke-{subject.SummonsRound + 1}.",
                $"The next summons is number {subject.SummonsRound + 1}."
            )
        : said.Round == Summonses && subject.Absences == 0
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

    private static Rejection? RefuseExamination(Case subject, CaseEvent.Examined said, CaseMoveRule rule) =>
        said.Result == ExaminationResult.Appeared || subject.Absences < subject.SummonsRound
            ? null
            : rule.Refuse(
                "absence-without-summons",
                "/data/result",
                "Tidak ada panggilan yang dapat diabaikan.",
                "There is no summons that was not followed."
            );

    private static Rejection? RefuseDecision(
        Case subject,
        CaseEvent.Decided said,
        CaseMoveRule rule,
        CaseRules rules
    ) =>
        subject.HasAppeared || subject.Absences >= Summonses
            ? RefusePenalty(said.Penalty, subject, rule, rules)
            : rule.Refuse(
                "decision-before-examination",
                "",
                "Terlapor belum diperiksa dan belum dua kali tidak hadir.",
                "The person was neither examined nor absent twice."
            );

    // What was actually imposed is stored, also if it lies below the level; only what cannot be imposed is refused.
    private static Rejection? RefusePenalty(PenaltyId? penalty, Case subject, CaseMoveRule rule, CaseRules rules)
    {
        if (penalty is not { } id)
        {
            return null;
        }

        if (!rules.Penalties.TryFind(id, out var found))
        {
            return rule.Refuse(
                "penalty-unknown",
                "/data/penalty",
                $"Hukuman '{id}' tidak dikenal.",
                $"The penalty '{id}' is not known."
            );
        }

        if (!found.Employment.Contains(subject.Person.Category))
        {
            return rule.Refuse(
                "penalty-other-employment",
                "/data/penalty",
                $"Hukuman '{id}' tidak berlaku bagi status kepegawaian terlapor.",
                $"The penalty '{id}' does not apply to the person's kind of employment."
            );
        }

        var isMoral = found.Level == SanctionLevel.Moral;
        return rules.Classify(subject).Category is not { } category || isMoral == (category == ViolationCategory.Ethics)
            ? null
            : rule.Refuse(
                "penalty-other-category",
                "/data/penalty",
                $"Hukuman '{id}' tidak sesuai dengan kategori pelanggaran.",
                $"The penalty '{id}' does not fit the violation's category."
            );
    }

    private static Rejection? RefuseRemedyDecision(
        Case subject,
        CaseEvent.RemedyDecided said,
        CaseMoveRule rule,
        CaseRules rules
    )
    {
        var filed = said.Move == CaseMove.AppealDecided ? Milestone.AppealFiled : Milestone.ObjectionFiled;
        if (!IsPending(subject, filed))
        {
            return rule.Refuse("remedy-not-filed", "", "Belum ada yang diajukan.", "Nothing was filed.");
        }

        return (said.Outcome, said.Penalty) switch
        {
            (RemedyOutcome.Changed, null) => rule.Refuse(
                "field-missing",
                "/data/penalty",
                "Hukuman penggantinya wajib disebut.",
                "The penalty that takes its place is required."
            ),
            (RemedyOutcome.Changed, { } penalty) => RefusePenalty(penalty, subject, rule, rules),
            _ => null,
        };
    }

    private static Rejection? RefusePlain(Case subject, CaseEvent.Plain said, CaseMoveRule rule, CaseRules rules) =>
        said.Move switch
        {
            CaseMove.ObjectionFiled => RefuseRemedy(subject, said, Remedy.Objection, "objection", rule, rules),
            CaseMove.AppealFiled => RefuseRemedy(subject, said, Remedy.Appeal, "appeal", rule, rules),
            CaseMove.AppealAnswered when !IsPending(subject, Milestone.AppealFiled) => rule.Refuse(
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
            CaseMove.Served when subject.Status == CaseStatus.Delivered => RefuseServing(subject, rule, rules),
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

    private static Rejection? RefuseRemedy(
        Case subject,
        CaseEvent.Plain said,
        Remedy remedy,
        string clock,
        CaseMoveRule rule,
        CaseRules rules
    )
    {
        if (
            subject.Penalty is not { } penalty
            || !rules.Penalties.TryFind(penalty, out var imposed)
            || imposed.Remedy != remedy
        )
        {
            return rule.Refuse(
                "remedy-not-open",
                "",
                "Upaya ini tidak terbuka terhadap hukuman tersebut.",
                "This remedy is not open against the penalty."
            );
        }

        // What was decided on it is final: there is no second one against the same decision.
        if (
            subject.Milestones[Milestone.ObjectionFiled] is not null
            || subject.Milestones[Milestone.AppealFiled] is not null
        )
        {
            return rule.Refuse("remedy-filed-already", "", "Sudah diajukan.", "It was filed already.");
        }

        return CaseClocks.Find(subject, rules, clock) is { } period && said.Step.On > period.LastDay
            ? rule.Refuse(
                "remedy-too-late",
                "/data/on",
                $"Diajukan {Text(said.Step.On)}; hari terakhir {Text(period.LastDay)}.",
                $"Filed on {Text(said.Step.On)}; the last day was {Text(period.LastDay)}."
            )
            : null;
    }

    private static bool IsPending(Case subject, Milestone filed) =>
        subject.HasRemedyPending && subject.Milestones[filed] is not null;

    private static Rejection? RefuseServing(Case subject, CaseMoveRule rule, CaseRules rules)
    {
        var force = CaseClocks.Of(subject, rules).FirstOrDefault(clock => clock.Rule.EntersIntoForce);
        return force is null
            ? null
            : rule.Refuse(
                "penalty-not-in-force",
                "",
                subject.HasRemedyPending
                    ? "Upaya administratif belum diputus."
                    : $"Keputusan baru berlaku {Text(force.LastDay)}.",
                subject.HasRemedyPending
                    ? "The objection or appeal is not decided."
                    : $"The decision enters into force on {Text(force.LastDay)}."
            );
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
