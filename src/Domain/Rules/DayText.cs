using System.Globalization;

namespace Netralitas.Domain.Rules;

/// <summary>Days as they are written everywhere: <c>yyyy-MM-dd</c>.</summary>
public static class DayText
{
    /// <summary>The day as text.</summary>
    public static string Of(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The day as text; null stays null.</summary>
    public static string? Of(DateOnly? day) => day is { } known ? Of(known) : null;
}
