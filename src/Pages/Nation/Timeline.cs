using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Nation;

/// <summary>The pledges of a day, hour by hour in each time zone, and of the days before it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Zones">WIB, WITA and WIT, west to east.</param>
/// <param name="Hours">The hours shown, in order; those of office hours at least.</param>
/// <param name="Days">The days up to this one, in order.</param>
/// <param name="HasEarlier">Whether there are pledges before the first of these days.</param>
public sealed record Timeline(
    DateOnly Day,
    IReadOnlyList<string> Zones,
    IReadOnlyList<int> Hours,
    IReadOnlyList<DayCount> Days,
    bool HasEarlier
)
{
    /// <summary>How many days are shown, the day itself among them.</summary>
    public const int DaysShown = 14;

    private const int FirstHour = 6;
    private const int LastHour = 18;

    private static readonly string[] AllZones = ["WIB", "WITA", "WIT"];

    private readonly Dictionary<(string Zone, int Hour), HourCount> hours = [];

    /// <summary>The most that any hour of any zone has, so that all bars have one scale; at least 1.</summary>
    public int HourMax => Math.Max(1, hours.Values.DefaultIfEmpty().Max(count => Math.Max(count.Spoken, count.Signed)));

    /// <summary>The most that any day has; at least 1.</summary>
    public int DayMax => Math.Max(1, Days.Max(count => Math.Max(count.Spoken, count.Signed)));

    /// <summary>What an hour of a zone has.</summary>
    public HourCount At(string zone, int hour) => hours.GetValueOrDefault((zone, hour));

    /// <summary>The timeline of a day.</summary>
    /// <param name="counts">Every hour with a pledge.</param>
    /// <param name="asked">The day; null for today, or the last day with a pledge if today has none.</param>
    /// <param name="today">What day it is.</param>
    public static Timeline Of(IReadOnlyList<PledgeHour> counts, DateOnly? asked, DateOnly today)
    {
        var day = asked ?? DefaultDay(counts, today);
        var ofDay = counts.Where(count => count.Day == day).ToList();
        var first = ofDay.Select(count => count.Hour).Append(FirstHour).Min();
        var last = ofDay.Select(count => count.Hour).Append(LastHour).Max();
        var from = day.DayNumber < DaysShown ? DateOnly.MinValue : day.AddDays(1 - DaysShown);
        var timeline = new Timeline(
            day,
            AllZones,
            [.. Enumerable.Range(first, last - first + 1)],
            DaysOf(counts, from, day),
            counts.Any(count => count.Day < from)
        );
        foreach (var count in ofDay)
        {
            var place = (count.Zone.Abbreviation, count.Hour);
            var sum = timeline.hours.GetValueOrDefault(place);
            timeline.hours[place] = new HourCount(sum.Spoken + count.Spoken, sum.Signed + count.Signed);
        }

        return timeline;
    }

    private static DateOnly DefaultDay(IReadOnlyList<PledgeHour> counts, DateOnly today) =>
        counts.Count == 0 || counts.Any(count => count.Day == today) ? today : counts.Max(count => count.Day);

    private static List<DayCount> DaysOf(IReadOnlyList<PledgeHour> counts, DateOnly from, DateOnly to)
    {
        var byDay = counts.Where(count => count.Day >= from && count.Day <= to).ToLookup(count => count.Day);
        return
        [
            .. Enumerable
                .Range(from.DayNumber, to.DayNumber - from.DayNumber + 1)
                .Select(DateOnly.FromDayNumber)
                .Select(day => new DayCount(
                    day,
                    byDay[day].Sum(count => count.Spoken),
                    byDay[day].Sum(count => count.Signed)
                )),
        ];
    }
}

/// <summary>Persons of one hour.</summary>
/// <param name="Spoken">Who recited the pledge.</param>
/// <param name="Signed">Who signed the pact.</param>
public readonly record struct HourCount(int Spoken, int Signed);

/// <summary>Persons of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Spoken">Who recited the pledge.</param>
/// <param name="Signed">Who signed the pact.</param>
public readonly record struct DayCount(DateOnly Day, int Spoken, int Signed);
