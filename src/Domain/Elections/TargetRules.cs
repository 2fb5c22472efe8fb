using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Elections;

/// <summary>
/// When an administrator may set the target date of an election. No law gives the date, so only what cannot be meant is
/// refused.
/// </summary>
public static class TargetRules
{
    /// <summary>The code told to who decided on a history that has moved on.</summary>
    public const string MovedOn = "target-moved-on";

    /// <summary>Why the change is refused, or null.</summary>
    /// <param name="election">The election as it is now.</param>
    /// <param name="day">The day to set.</param>
    /// <param name="reason">Why.</param>
    /// <param name="changesSeen">How many changes whoever decides had seen; null if they do not say.</param>
    public static Rejection? Refuse(Election election, DateOnly? day, string reason, int? changesSeen) =>
        TextRules.Refuse(reason, TextRules.LongMax, "/reason")
        ?? (day is { } given ? RefuseDay(election, given) : Missing)
        ?? (day == election.TargetDate ? Unchanged(election) : null)
        ?? (changesSeen is { } seen && seen != election.TargetChanges.Count ? Stale(election) : null);

    private static Rejection Missing { get; } =
        Rejection.Of(
            "field-missing",
            "/date",
            "'date' wajib diisi: tanggal TTTT-BB-HH.",
            "'date' is required: a date YYYY-MM-DD."
        );

    private static Rejection? RefuseDay(Election election, DateOnly day) =>
        day > election.VotingDay
            ? Rejection.Of(
                "target-after-voting-day",
                "/date",
                $"Tenggat {DayText.Of(day)} lewat dari hari pemungutan suara {DayText.Of(election.VotingDay)}.",
                $"The target date {DayText.Of(day)} lies after the voting day {DayText.Of(election.VotingDay)}."
            )
        : day < DateRules.Earliest
            ? Rejection.Of(
                "date-out-of-range",
                "/date",
                $"Tanggal {DayText.Of(day)} lebih awal daripada {DayText.Of(DateRules.Earliest)}.",
                $"The date {DayText.Of(day)} is before {DayText.Of(DateRules.Earliest)}."
            )
        : null;

    private static Rejection Stale(Election election) =>
        Rejection.Of(
            MovedOn,
            "/version",
            $"Tenggat sudah diubah orang lain menjadi {DayText.Of(election.TargetDate)}; periksa riwayatnya lalu putuskan lagi.",
            $"Somebody else has set the target date to {DayText.Of(election.TargetDate)}; look at the history and decide again."
        );

    private static Rejection Unchanged(Election election) =>
        Rejection.Of(
            "target-unchanged",
            "/date",
            $"Tenggat memang sudah {DayText.Of(election.TargetDate)}.",
            $"The target date is {DayText.Of(election.TargetDate)} already."
        );
}
