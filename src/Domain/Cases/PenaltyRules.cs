using Netralitas.Domain.Penalties;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>Which penalty may be imposed on whom, and from when it is served.</summary>
internal static class PenaltyRules
{
    public static Rejection? Refuse(Case subject, CaseEvent.Decided said, CaseMoveRule rule, CaseRules rules) =>
        subject.Examination.IsDone
            ? Refuse(said.Penalty, subject, rule, rules)
            : rule.Refuse(
                "decision-before-examination",
                "",
                "Terlapor belum diperiksa dan belum dua kali tidak hadir.",
                "The person was neither examined nor absent twice."
            );

    /// <summary>Refuses a penalty that cannot be imposed. One below the level is stored as it was imposed.</summary>
    public static Rejection? Refuse(PenaltyId? penalty, Case subject, CaseMoveRule rule, CaseRules rules)
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

        if (rules.Classify(subject).Entry is not { } entry)
        {
            return rule.Refuse(
                "penalty-without-category",
                "/data/penalty",
                "Perbuatan ini tidak digolongkan oleh katalog yang berlaku.",
                "The act is not classified by the catalogue in force."
            );
        }

        var isMoral = found.Level == SanctionLevel.Moral;
        return isMoral != (entry.Category == ViolationCategory.Ethics)
                ? rule.Refuse(
                    "penalty-other-category",
                    "/data/penalty",
                    $"Hukuman '{id}' tidak sesuai dengan kategori pelanggaran.",
                    $"The penalty '{id}' does not fit the violation's category."
                )
            : found.Level > entry.Level
                ? rule.Refuse(
                    "penalty-too-severe",
                    "/data/penalty",
                    $"Hukuman '{id}' lebih berat daripada yang diatur bagi {entry.Code}.",
                    $"The penalty '{id}' is more severe than {entry.Code} allows."
                )
            : null;
    }

    public static Rejection? RefuseServing(Case subject, CaseMoveRule rule, CaseRules rules)
    {
        var force = CaseClocks.Of(subject, rules).FirstOrDefault(clock => clock.Rule.EntersIntoForce);
        return force is null
            ? null
            : rule.Refuse(
                "penalty-not-in-force",
                "",
                subject.HasRemedyPending
                    ? "Upaya administratif belum diputus."
                    : $"Keputusan baru berlaku {DayText.Of(force.LastDay)}.",
                subject.HasRemedyPending
                    ? "The objection or appeal is not decided."
                    : $"The decision enters into force on {DayText.Of(force.LastDay)}."
            );
    }
}
