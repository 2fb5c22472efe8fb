using Netralitas.Domain.Calendar;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>Computes a case's legal periods from its milestones and the rules in force; nothing of it is stored.</summary>
public static class CaseClocks
{
    /// <summary>Every period that has started, in the order of the rules.</summary>
    public static IReadOnlyList<CaseClock> Of(Case subject, CaseRules rules)
    {
        var regime = rules.Elections.TryFind(subject.Report.Election, out var election) ? election.Regime : "";
        var category = rules.Classify(subject).Category;
        return
        [
            .. rules
                .Clocks.All.Where(rule => FitsRemedy(rule, subject, rules) && FitsDelivery(rule, subject))
                .Where(rule => subject.Milestones[rule.Starts] is { } start && rule.Holds(regime, category, start))
                .Select(rule => Start(rule, subject, rules.Holidays)),
        ];
    }

    /// <summary>The period of an id, or null if it has not started.</summary>
    public static CaseClock? Find(Case subject, CaseRules rules, string id) =>
        Of(subject, rules).FirstOrDefault(clock => clock.Rule.Id == id);

    private static CaseClock Start(ClockRule rule, Case subject, HolidayCalendar holidays)
    {
        var start = subject.Milestones[rule.Starts]!.Value;
        var stopped = StoppedOn(rule, subject.Milestones);
        var isExtended = rule.Extension is { } possible && subject.Milestones[possible.On] is not null;
        var length = isExtended ? rule.Extension!.Length : rule.Length;
        var last = holidays.LastDay(start, length);
        var clock = new CaseClock(
            rule,
            start,
            last,
            stopped,
            IsSuspended: rule.EntersIntoForce && subject.HasRemedyPending,
            IsCalendarComplete: length.Unit == DayUnit.CalendarDays
                || (holidays.Covers(start.Year) && holidays.Covers(last.Year))
        );

        // What nobody will do any more is no longer waited for; what had lapsed by then was not stopped.
        return stopped is null && subject.EndedOn is { } ended && !clock.IsLapsedOn(ended)
            ? clock with
            {
                StoppedOn = ended,
            }
            : clock;
    }

    private static DateOnly? StoppedOn(ClockRule rule, CaseMilestones milestones)
    {
        DateOnly? first = null;
        foreach (var stop in rule.Stops)
        {
            if (milestones[stop] is { } day && !(first <= day))
            {
                first = day;
            }
        }

        return first;
    }

    // A decision without a penalty has no decree to hand over.
    private static bool FitsDelivery(ClockRule rule, Case subject) =>
        rule.Starts != Milestone.Decided
        || !rule.Stops.Contains(Milestone.Delivered)
        || subject.Penalty is not null
        || subject.Milestones[Milestone.Delivered] is not null;

    // Against a dismissal one appeals, against other penalties one objects; against none of them both run.
    private static bool FitsRemedy(ClockRule rule, Case subject, CaseRules rules)
    {
        var needed =
            rule.Starts == Milestone.Delivered && rule.Stops.Contains(Milestone.ObjectionFiled) ? Remedy.Objection
            : rule.Starts == Milestone.Delivered && rule.Stops.Contains(Milestone.AppealFiled) ? Remedy.Appeal
            : (Remedy?)null;
        return needed is null
            || (
                subject.Penalty is { } penalty
                && rules.Penalties.TryFind(penalty, out var imposed)
                && imposed.Remedy == needed
            );
    }
}
