using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Agencies.Reminders;

namespace Netralitas.Pages.Reminding;

/// <summary>The reminders that were sent, of every election.</summary>
/// <param name="rounds">They, oldest first.</param>
/// <param name="now">The present instant.</param>
public sealed class PastReminders(IReadOnlyList<ReminderRound> rounds, DateTimeOffset now)
{
    /// <summary>A reminder is recent for so many days.</summary>
    public const int RecentDays = 7;

    private readonly Dictionary<AgencyId, DateTimeOffset> recent = rounds
        .Where(round => round.SentAt > now.AddDays(-RecentDays))
        .SelectMany(round => round.Agencies, (round, agency) => (agency, At: round.SentAt!.Value))
        .GroupBy(each => each.agency)
        .ToDictionary(group => group.Key, group => group.Max(each => each.At));

    /// <summary>The reminders, newest first.</summary>
    public IEnumerable<ReminderRound> NewestFirst => rounds.Reverse();

    /// <summary>When an agency was last reminded, if that is recent; else null.</summary>
    public DateTimeOffset? Recent(AgencyId agency) => recent.TryGetValue(agency, out var at) ? at : null;
}
