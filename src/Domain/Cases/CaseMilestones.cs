using Netralitas.Domain.Clocks;

namespace Netralitas.Domain.Cases;

/// <summary>The local days on which a case reached the milestones that clocks start and stop by.</summary>
public sealed class CaseMilestones
{
    private readonly Dictionary<Milestone, DateOnly> days = [];

    /// <summary>The day a milestone was reached; null if it was not.</summary>
    public DateOnly? this[Milestone milestone] => days.TryGetValue(milestone, out var day) ? day : null;

    /// <summary>The milestones reached, in no order.</summary>
    public IEnumerable<KeyValuePair<Milestone, DateOnly>> Reached => days;

    /// <summary>Notes the day; the latest one counts if it is reached again.</summary>
    public void Reach(Milestone milestone, DateOnly on) => days[milestone] = on;

    /// <summary>Takes a milestone back.</summary>
    public void Forget(Milestone milestone) => days.Remove(milestone);

    /// <summary>Notes the day unless an earlier one is known: several reports may come out of order.</summary>
    public void Earliest(Milestone milestone, DateOnly on)
    {
        if (this[milestone] is not { } known || on < known)
        {
            days[milestone] = on;
        }
    }
}
