namespace Netralitas.Domain.Regions;

/// <summary>
/// One of Indonesia's time zones, by its IANA name or by WIB, WITA, WIT. None has daylight saving, so the offset from
/// UTC is fixed (Keppres 41/1987).
/// </summary>
public readonly record struct TimeZoneName
{
    private static readonly (string Name, string Short, int Hours)[] Known =
    [
        ("Asia/Jakarta", "WIB", 7),
        ("Asia/Pontianak", "WIB", 7),
        ("Asia/Makassar", "WITA", 8),
        ("Asia/Jayapura", "WIT", 9),
    ];

    /// <summary>The zone of the capital, where the central institutions are.</summary>
    public static TimeZoneName Jakarta { get; } = new(Known[0].Name, Known[0].Short, Known[0].Hours);

    private TimeZoneName(string value, string abbreviation, int hours)
    {
        Value = value;
        Abbreviation = abbreviation;
        Offset = TimeSpan.FromHours(hours);
    }

    /// <summary>The IANA name.</summary>
    public string Value { get; }

    /// <summary>WIB, WITA or WIT.</summary>
    public string Abbreviation { get; }

    /// <summary>Offset from UTC.</summary>
    public TimeSpan Offset { get; }

    /// <summary>Reads an IANA name of Indonesia, or WIB, WITA, WIT.</summary>
    public static bool TryParse(string? text, out TimeZoneName zone)
    {
        foreach (var (name, abbreviation, hours) in Known)
        {
            if (text == name || text == abbreviation)
            {
                zone = new TimeZoneName(name, abbreviation, hours);
                return true;
            }
        }

        zone = default;
        return false;
    }

    /// <summary>Whether any zone of Indonesia has this offset.</summary>
    public static bool IsIndonesian(TimeSpan offset) => Known.Any(zone => TimeSpan.FromHours(zone.Hours) == offset);

    /// <summary>The calendar day it is there at an instant.</summary>
    public DateOnly DayAt(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <inheritdoc />
    public override string ToString() => Value;
}
