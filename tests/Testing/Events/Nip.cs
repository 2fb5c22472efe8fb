using System.Globalization;

namespace Netralitas.Testing.Events;

/// <summary>Made-up NIPs that keep every rule, one for each number; no real person's.</summary>
public static class Nip
{
    private const int SerialMax = 999;

    public static string Of(int number)
    {
        var birth = new DateOnly(1965, 1, 1).AddDays(number / SerialMax);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{birth:yyyyMMdd}2010{(number % 12) + 1:00}{(number % 2) + 1}{(number % SerialMax) + 1:000}"
        );
    }

    public static string[] Range(int first, int count) => [.. Enumerable.Range(first, count).Select(Of)];
}
