using Netralitas.Domain.Calendar;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Clocks;

/// <summary>A legal period between milestones of a case.</summary>
/// <param name="Id">Its slug. Rules of one id are one clock under different laws: they differ in regime, category or validity.</param>
/// <param name="Name">Its name for people, the same in every rule of the id.</param>
/// <param name="Regime">The kind of election, <c>pemilu</c> or <c>pilkada</c>; null for all.</param>
/// <param name="Category">Ethics or discipline; null for both.</param>
/// <param name="Starts">What starts it; that day is not counted.</param>
/// <param name="Stops">What stops it, whichever comes first.</param>
/// <param name="Length">How long it runs.</param>
/// <param name="Extension">What makes it longer; null if nothing does.</param>
/// <param name="From">The first day of validity, by the day the clock starts; null if open.</param>
/// <param name="To">The last day of validity, included; null if open.</param>
/// <param name="EntersIntoForce">Whether the decision enters into force on the clock's last day.</param>
/// <param name="Ladder">What falls due once it has run out, in order; empty where no authority is late.</param>
/// <param name="Source">Who says so.</param>
public sealed record ClockRule(
    string Id,
    BilingualText Name,
    string? Regime,
    ViolationCategory? Category,
    Milestone Starts,
    IReadOnlyList<Milestone> Stops,
    LegalPeriod Length,
    ClockExtension? Extension,
    DateOnly? From,
    DateOnly? To,
    bool EntersIntoForce,
    IReadOnlyList<LadderStep> Ladder,
    FactSource Source
)
{
    internal Validity Validity => new(From, To);

    /// <summary>Whether the rule holds for a clock that starts on a day.</summary>
    /// <param name="regime">The kind of election.</param>
    /// <param name="category">What the case is; null if it is not classified, so that only rules for both hold.</param>
    /// <param name="startedOn">The day of the milestone that starts the clock.</param>
    public bool Holds(string regime, ViolationCategory? category, DateOnly startedOn) =>
        (Regime is null || Regime == regime)
        && (Category is null || Category == category)
        && Validity.Includes(startedOn);

    // Two rules of one id that both hold for some case would be two answers to one question.
    internal bool Meets(ClockRule other) =>
        Id == other.Id
        && (Regime is null || other.Regime is null || Regime == other.Regime)
        && (Category is null || other.Category is null || Category == other.Category)
        && Validity.Overlaps(other.Validity);
}
