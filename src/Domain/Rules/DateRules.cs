using System.Globalization;
using Netralitas.Domain.Regions;

namespace Netralitas.Domain.Rules;

/// <summary>
/// What a date reported to this system may be. The bounds only catch typing errors; legal periods are data, not rules.
/// </summary>
public static class DateRules
{
    /// <summary>The first day anything reported may carry.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>How far ahead a ceremony may be scheduled.</summary>
    public static readonly TimeSpan ScheduleAhead = TimeSpan.FromDays(3653);

    // Agencies' clocks differ a little from ours.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    // The day begins first in Papua: what is today there may be reported everywhere.
    private static readonly TimeSpan EasternmostOffset = TimeSpan.FromHours(9);

    /// <summary>Refuses an instant of something that has happened.</summary>
    public static Rejection? RefusePast(DateTimeOffset instant, DateTimeOffset now, string pointer) =>
        RefuseOffset(instant, pointer)
        ?? RefuseEarly(DateOnly.FromDateTime(instant.DateTime), pointer)
        ?? (instant > now + ClockSkew ? InFuture(instant.ToString("O", CultureInfo.InvariantCulture), pointer) : null);

    /// <summary>Refuses a day on which something has happened.</summary>
    public static Rejection? RefuseDay(DateOnly day, DateTimeOffset now, string pointer) =>
        RefuseEarly(day, pointer)
        ?? (
            day > DateOnly.FromDateTime(now.ToOffset(EasternmostOffset).DateTime)
                ? InFuture(day.ToString("O", CultureInfo.InvariantCulture), pointer)
                : null
        );

    /// <summary>Refuses an instant for which something is planned.</summary>
    public static Rejection? RefusePlanned(DateTimeOffset instant, DateTimeOffset now, string pointer) =>
        RefuseOffset(instant, pointer)
        ?? RefuseEarly(DateOnly.FromDateTime(instant.DateTime), pointer)
        ?? (
            instant > now + ScheduleAhead
                ? Rejection.Of(
                    "date-out-of-range",
                    pointer,
                    $"Tanggal {instant:yyyy-MM-dd} lebih dari 10 tahun ke depan.",
                    $"The date {instant:yyyy-MM-dd} is more than 10 years ahead."
                )
                : null
        );

    private static Rejection? RefuseOffset(DateTimeOffset instant, string pointer) =>
        TimeZoneName.IsIndonesian(instant.Offset)
            ? null
            : Rejection.Of(
                "offset-not-indonesian",
                pointer,
                "Selisih waktu harus +07:00 (WIB), +08:00 (WITA), atau +09:00 (WIT).",
                "The offset must be +07:00 (WIB), +08:00 (WITA) or +09:00 (WIT)."
            );

    private static Rejection? RefuseEarly(DateOnly day, string pointer) =>
        day >= Earliest
            ? null
            : Rejection.Of(
                "date-out-of-range",
                pointer,
                $"Tanggal {day:yyyy-MM-dd} lebih awal daripada {Earliest:yyyy-MM-dd}.",
                $"The date {day:yyyy-MM-dd} is before {Earliest:yyyy-MM-dd}."
            );

    // A year like 9999 is a typing error rather than a plan, and is named as such.
    private static Rejection InFuture(string date, string pointer) =>
        Rejection.Of(
            "date-in-future",
            pointer,
            $"Tanggal {date} belum terjadi.",
            $"The date {date} has not happened yet."
        );
}
