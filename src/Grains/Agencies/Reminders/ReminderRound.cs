using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Grains.Agencies.Reminders;

/// <summary>One reminder to many agencies.</summary>
/// <param name="Id">Its id; sending it again under the same id reminds nobody twice.</param>
/// <param name="SentAt">When it was sent, UTC; null for one not sent yet.</param>
/// <param name="Election">The election it is about.</param>
/// <param name="Subject">What it is about, in a line, as it was written for all.</param>
/// <param name="Text">The text as it was written for all, with its placeholders.</param>
/// <param name="By">Id of the operator's key.</param>
/// <param name="Agencies">The agencies it reached.</param>
public sealed record ReminderRound(
    ReminderId Id,
    DateTimeOffset? SentAt,
    ElectionId Election,
    string Subject,
    string Text,
    string By,
    IReadOnlyList<AgencyId> Agencies
);
