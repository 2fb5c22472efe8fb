namespace Netralitas.Domain.Cases;

/// <summary>Something a clock will do to a case unless it is stopped before.</summary>
/// <param name="At">The instant.</param>
/// <param name="Event">What will happen.</param>
public sealed record AgendaItem(DateTimeOffset At, CaseEvent Event);
