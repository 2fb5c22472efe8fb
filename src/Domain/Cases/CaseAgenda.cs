using Netralitas.Domain.Regions;

namespace Netralitas.Domain.Cases;

/// <summary>
/// What time alone will do to a case: ladders of clocks, entry into force, the change of the recommending body, the end
/// of retention. Each item is gone once its event was applied, so it happens once, however late it is looked at.
/// </summary>
public static class CaseAgenda
{
    /// <summary>When the case must be looked at next; null if time alone does nothing more to it.</summary>
    public static DateTimeOffset? NextDue(Case subject, CaseRules rules) => First(Of(subject, rules))?.At;

    /// <summary>What is due at an instant, the earliest first; null if nothing is. Apply it and ask again: one event may lead to another.</summary>
    public static AgendaItem? DueAt(Case subject, CaseRules rules, DateTimeOffset now) =>
        First(Of(subject, rules).Where(item => item.At <= now));

    /// <summary>The same of what changes what may happen next: not that somebody was late.</summary>
    public static AgendaItem? EffectBefore(Case subject, CaseRules rules, DateTimeOffset instant) =>
        First(Of(subject, rules).Where(item => item.At <= instant && item.Event is not CaseEvent.ClockRang));

    /// <summary>Everything on the agenda, in no order.</summary>
    public static IEnumerable<AgendaItem> Of(Case subject, CaseRules rules) =>
        subject.Exists
            ? CaseClocks
                .Of(subject, rules)
                .Where(clock => clock.IsRunning)
                .SelectMany(clock => Of(clock, subject, rules))
                .Concat(HandOver(subject, rules))
                .Concat(Retention(subject, rules))
            : [];

    /// <summary>The day it is at an instant where the central institutions are.</summary>
    public static DateOnly CentralDayAt(DateTimeOffset instant) => TimeZoneName.Jakarta.DayAt(instant);

    /// <summary>The instant a local day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneName zone) =>
        new(day.ToDateTime(TimeOnly.MinValue), zone.Offset);

    private static AgendaItem? First(IEnumerable<AgendaItem> items) =>
        items.OrderBy(item => item.At).ThenBy(item => item.Event.Move).FirstOrDefault();

    private static IEnumerable<AgendaItem> Of(CaseClock clock, Case subject, CaseRules rules)
    {
        if (clock.Rule.EntersIntoForce)
        {
            // In force on its last day, from the first minute.
            yield return Item(clock.LastDay, subject, step => new CaseEvent.Plain(CaseMove.EnteredIntoForce, step));
        }

        foreach (var rung in clock.Rule.Ladder)
        {
            if (!subject.HasRung(new RungStep(clock.Rule.Id, rung.Action)))
            {
                var day = rules.Holidays.LastDay(clock.LastDay, rung.After).AddDays(1);
                var move = ClockActions.MoveOf(rung.Action);
                yield return Item(
                    day,
                    subject,
                    step => new CaseEvent.ClockRang(move, step, clock.Rule.Id, clock.StartedOn, clock.LastDay)
                );
            }
        }
    }

    // A file stays where it is until there is a body to take it.
    private static IEnumerable<AgendaItem> HandOver(Case subject, CaseRules rules)
    {
        if (!subject.IsOpen || rules.BodyOf(subject) is not { } current)
        {
            yield break;
        }

        var next = rules.Supervisors.Recommending.FirstOrDefault(period =>
            period.From > current.From && period.Body is not null && period.Body != current.Body
        );
        if (next is { Body: { } body })
        {
            // A recorded step has one text; it stays the English one, as in every log so far.
            var step = new CaseStep(next.From, CaseStep.System, next.Source.Text.En);
            yield return new AgendaItem(
                StartOf(next.From, TimeZoneName.Jakarta),
                new CaseEvent.HandedOver(step, current.Body, body)
            );
        }
    }

    private static IEnumerable<AgendaItem> Retention(Case subject, CaseRules rules)
    {
        // A merged case lies with the one it went into, and goes with it.
        if (subject is { EndedOn: { } ended, IsOnHold: false, IsRetentionEnded: false, MergedInto: null })
        {
            var rule = rules.Privacy.RetentionFor(CaseOutcome.Of(subject));
            yield return Item(
                ended.AddYears(rule.Years),
                subject,
                step => new CaseEvent.Plain(CaseMove.RetentionEnded, step)
            );
        }
    }

    private static AgendaItem Item(DateOnly day, Case subject, Func<CaseStep, CaseEvent> happens) =>
        new(StartOf(day, subject.TimeZone), happens(new CaseStep(day, CaseStep.System)));
}
