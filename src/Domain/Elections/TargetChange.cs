namespace Netralitas.Domain.Elections;

/// <summary>An administrator set another target date than the one before.</summary>
/// <param name="Day">The last day in time from then on, as the agency's local calendar shows it.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="By">Who: the public id of their key, or the name of their account.</param>
/// <param name="At">When, UTC.</param>
public sealed record TargetChange(DateOnly Day, string Reason, string By, DateTimeOffset At);
