using System.Globalization;
using System.Text.Json;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>Every working day of the years in question, one after the other, straight from the file of days off.</summary>
internal sealed class WorkingDays
{
    private static readonly DateOnly From = new(2022, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);

    private readonly List<DateOnly> working = [];
    private readonly Dictionary<DateOnly, int> before = [];

    private WorkingDays(HashSet<string> off)
    {
        for (var day = From; day <= To; day = day.AddDays(1))
        {
            // How many working days there were up to this day.
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (!isWeekend && !off.Contains(day.ToString("O", CultureInfo.InvariantCulture)))
            {
                working.Add(day);
            }

            before[day] = working.Count;
        }
    }

    public static WorkingDays Shipped { get; } = Read();

    /// <summary>The so many-th working day after a day.</summary>
    public DateOnly After(DateOnly day, int count) => count == 0 ? day : working[before[day] + count - 1];

    private static WorkingDays Read()
    {
        using var document = JsonDocument.Parse(Facts.Shipped.Read("data/holidays.json"));
        return new WorkingDays([
            .. document
                .RootElement.GetProperty("holidays")
                .EnumerateArray()
                .Select(item => item.GetProperty("day").GetString()!),
        ]);
    }
}
