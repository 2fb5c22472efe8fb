using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;

namespace Netralitas.Grains.Ceremonies;

/// <summary>One person's pledge within a request.</summary>
/// <param name="Index">Place of its event in the request.</param>
/// <param name="Person">Who.</param>
/// <param name="Category">How they are employed.</param>
/// <param name="Kind">Spoken or signed.</param>
/// <param name="TimeTicks">The event's CloudEvents time as UTC ticks; 0 if it had none.</param>
public readonly record struct PledgeItem(
    int Index,
    PersonKey Person,
    PersonCategory Category,
    PledgeKind Kind,
    long TimeTicks
)
{
    /// <summary>The event's CloudEvents time, or null.</summary>
    public DateTimeOffset? Time => TimeTicks == 0 ? null : new DateTimeOffset(TimeTicks, TimeSpan.Zero);
}
