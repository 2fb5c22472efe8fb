namespace Netralitas.EventLog;

/// <summary>What an append decides about when its stream must be woken next, though nobody calls it.</summary>
/// <param name="At">When; kept to the millisecond, rounded up so that nobody is woken too early. Null if there is nothing left to wake it for.</param>
public readonly record struct DueChange(DateTimeOffset? At);
