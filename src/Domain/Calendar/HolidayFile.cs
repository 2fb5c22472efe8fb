using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Calendar;

/// <summary>Reads <c>data/holidays.json</c>. A holiday names its decree, and the decree carries source and confidence.</summary>
internal static class HolidayFile
{
    private const int YearMin = 1945;
    private const int YearMax = 2200;

    /// <summary>Reads the file: the holidays, by day, and the years it is complete for.</summary>
    /// <exception cref="FormatException">It breaks a rule; the message names line and field.</exception>
    public static (IReadOnlyList<Holiday> Holidays, IReadOnlySet<int> Years) Read(ReadOnlySpan<byte> json)
    {
        var root = FactNode.Parse(json);
        var decrees = root.Get("decrees")
            .Items("id")
            .ToDictionary(item => item.Get("id").Text(), item => item.Source(), StringComparer.Ordinal);
        var years = ReadYears(root.Get("years"));
        List<Holiday> holidays =
        [
            .. root.Get("holidays").Items("day").Select(item => ReadHoliday(item, decrees, years)),
        ];
        var without = years.Except(holidays.Select(holiday => holiday.Day.Year)).Order().ToList();
        return without is []
            ? ([.. holidays.OrderBy(holiday => holiday.Day)], years)
            : throw root.Get("years").Fault($"{without[0]} has no holiday in the file");
    }

    private static HashSet<int> ReadYears(FactNode list)
    {
        var years = new HashSet<int>();
        foreach (var item in list.Items())
        {
            var year = item.Number(YearMin, YearMax);
            if (!years.Add(year))
            {
                throw item.Fault($"{year} stands there twice");
            }
        }

        return years;
    }

    private static Holiday ReadHoliday(FactNode item, Dictionary<string, FactSource> decrees, HashSet<int> years)
    {
        var day = item.Get("day").Day();
        if (!years.Contains(day.Year))
        {
            throw item.Get("day").Fault($"{day:yyyy-MM-dd} lies in no year of the file");
        }

        var kind = item.Get("kind").Word<HolidayKind>();
        var decree = item.Get("decree");
        return decrees.TryGetValue(decree.Text(), out var source)
            ? new Holiday(day, item.Get("name").Bilingual(), kind, source)
            : throw decree.Fault($"there is no decree '{decree.Text()}'");
    }
}
