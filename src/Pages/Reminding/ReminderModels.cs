using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Agencies.Reminders;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Turns;

namespace Netralitas.Pages.Reminding;

/// <summary>The page a reminder is written on.</summary>
/// <param name="Offered">The agencies one may choose from.</param>
/// <param name="Chosen">Those chosen.</param>
/// <param name="Words">What it says.</param>
/// <param name="Fault">Why it could not be gone on with; null if nothing was wrong.</param>
/// <param name="Past">What was sent before.</param>
public sealed record ReminderModel(
    IReadOnlyList<AgencyStanding> Offered,
    IReadOnlySet<AgencyId> Chosen,
    ReminderWords Words,
    Rejection? Fault,
    PastReminders Past
);

/// <summary>The page that shows a reminder before it is sent.</summary>
/// <param name="Id">The id it will be sent under.</param>
/// <param name="To">The agencies it goes to.</param>
/// <param name="Words">What it says.</param>
/// <param name="Past">What was sent before.</param>
public sealed record PreviewModel(
    ReminderId Id,
    IReadOnlyList<AgencyStanding> To,
    ReminderWords Words,
    PastReminders Past
);

/// <summary>The page that says what became of a reminder.</summary>
/// <param name="Words">What it said.</param>
/// <param name="Outcomes">What became of it, agency by agency, with the name.</param>
public sealed record SentModel(ReminderWords Words, IReadOnlyList<(string Name, ReminderOutcome Outcome)> Outcomes);

/// <summary>What a reminder says, with its placeholders.</summary>
/// <param name="Subject">In a line.</param>
/// <param name="Text">The text.</param>
public sealed record ReminderWords(string Subject, string Text);
