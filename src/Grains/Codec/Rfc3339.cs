using System.Globalization;
using System.Text.RegularExpressions;

namespace Netralitas.Grains.Codec;

/// <summary>Instants as RFC 3339 writes them: date, time to the second or minute, and always an offset.</summary>
public static partial class Rfc3339
{
    /// <summary>Reads an instant; false without an offset or for a date that does not exist.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        return Form().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    /// <summary>Writes an instant in the offset it carries, with a fraction only where there is one.</summary>
    public static string Format(DateTimeOffset instant)
    {
        var format =
            instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";
        var zone = instant.Offset == TimeSpan.Zero ? "Z" : instant.ToString("zzz", CultureInfo.InvariantCulture);
        return instant.ToString(format, CultureInfo.InvariantCulture) + zone;
    }

    [GeneratedRegex(
        @"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
