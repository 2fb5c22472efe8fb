using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Cases;

/// <summary>Whether an event may happen to a case: who says it, from where, when; then what the move itself asks.</summary>
public static class CaseDecider
{
    /// <summary>Why the event may not happen, or null if it may.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="said">The event.</param>
    /// <param name="sender">Who says it.</param>
    /// <param name="rules">The facts.</param>
    /// <param name="now">The present instant.</param>
    public static Rejection? Refuse(
        Case subject,
        CaseEvent said,
        CaseSender sender,
        CaseRules rules,
        DateTimeOffset now
    )
    {
        var parties = sender.PartiesIn(subject, rules, said.Step.On);
        if (said is CaseEvent.Reported report)
        {
            var why =
                DateRules.RefuseDay(said.Step.On, now, OnPointer)
                ?? ReportRules.Refuse(subject, report, sender, parties, rules, now);
            return why is null || why == Unknown ? why : rules.Moves[said.Move].Refuse(why);
        }

        if (!subject.Exists || parties == CaseParties.None)
        {
            return Unknown;
        }

        var rule = rules.Moves[said.Move];
        if ((rule.By & parties) == CaseParties.None)
        {
            return rule.Refuse(
                "move-not-yours",
                "",
                "Tindakan ini bukan wewenang pengirim.",
                "The sender has no authority for this."
            );
        }

        if (said is CaseEvent.Corrected { Correction.Number: not null } && !parties.HasFlag(CaseParties.Operator))
        {
            // Another number makes it another person's case.
            return rule.Refuse(
                "correction-not-yours",
                "/data/person/number",
                "Nomor pegawai hanya dikoreksi oleh kementerian.",
                "Only the ministry corrects a number."
            );
        }

        return RefuseStatus(subject, rule)
            ?? RefuseDay(subject, said, rule, now)
            ?? MoveRules.Refuse(subject, said, rules);
    }

    /// <summary>There is no such case, or none for this sender: the answer is the same.</summary>
    public static Rejection Unknown { get; } =
        Rejection.Of(
            "case-unknown",
            "/subject",
            "Tidak ada perkara ini dalam register.",
            "There is no such case in the register."
        );

    private const string OnPointer = "/data/on";

    private static Rejection? RefuseStatus(Case subject, CaseMoveRule rule) =>
        rule.From.Count == 0 || rule.From.Contains(subject.Status)
            ? null
            : rule.Refuse(
                "move-out-of-order",
                "",
                $"Perkara berstatus {FactReading.WordOf(subject.Status)}.",
                $"The case stands at {FactReading.WordOf(subject.Status)}."
            );

    // Papers come late and out of order, but no step of the procedure lies before the one it rests on.
    private static Rejection? RefuseDay(Case subject, CaseEvent said, CaseMoveRule rule, DateTimeOffset now)
    {
        var on = said.Step.On;
        if (said.Step.By == CaseStep.System)
        {
            return null;
        }

        if (DateRules.RefuseDay(on, now, OnPointer) is { } refused)
        {
            return rule.Refuse(refused);
        }

        var earliest = StepOrder.DayBefore(subject, said);
        return on >= earliest
            ? null
            : rule.Refuse(
                "date-before-step",
                OnPointer,
                $"Tanggal {DayText.Of(on)} mendahului langkah sebelumnya ({DayText.Of(earliest)}).",
                $"The date {DayText.Of(on)} is before the step it rests on ({DayText.Of(earliest)})."
            );
    }
}
