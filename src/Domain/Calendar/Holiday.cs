using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Calendar;

/// <summary>A day off by decree.</summary>
/// <param name="Day">The day, as local calendars show it.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Kind">Why it is off.</param>
/// <param name="Source">The decree.</param>
public sealed record Holiday(DateOnly Day, BilingualText Name, HolidayKind Kind, FactSource Source);
