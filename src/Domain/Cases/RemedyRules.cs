using Netralitas.Domain.Clocks;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Cases;

/// <summary>Objection to the superior and appeal to BPASN (PP 79/2021): one of them, in time, decided once.</summary>
internal static class RemedyRules
{
    public static Rejection? Refuse(
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

        // Where the holidays of the year are not known, the last day may lie later: nobody loses a right by that.
        return
            CaseClocks.Find(subject, rules, clock) is { IsCalendarComplete: true } period
            && said.Step.On > period.LastDay
            ? rule.Refuse(
                "remedy-too-late",
                "/data/on",
                $"Diajukan {DayText.Of(said.Step.On)}; hari terakhir {DayText.Of(period.LastDay)}.",
                $"Filed on {DayText.Of(said.Step.On)}; the last day was {DayText.Of(period.LastDay)}."
            )
            : null;
    }

    public static Rejection? Refuse(Case subject, CaseEvent.RemedyDecided said, CaseMoveRule rule, CaseRules rules)
    {
        var filed = said.Move == CaseMove.AppealDecided ? Remedy.Appeal : Remedy.Objection;
        if (subject.PendingRemedy != filed)
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
            (RemedyOutcome.Changed, { } penalty) => PenaltyRules.Refuse(penalty, subject, rule, rules),
            _ => null,
        };
    }
}
