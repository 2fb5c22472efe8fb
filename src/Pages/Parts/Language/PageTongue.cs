using System.Globalization;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Language;

/// <summary>
/// Words, numbers and times as one language writes them. Made by hand and not taken from the machine, so that a page reads the
/// same on every node, with or without the machine's own languages.
/// </summary>
public sealed class PageTongue
{
    private static readonly string[] MonthsId =
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];

    private static readonly string[] MonthsEn = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
    private static readonly string[] DaysId = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    private static readonly string[] DaysEn = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;

    private static readonly NumberFormatInfo NumbersId = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        PercentGroupSeparator = ".",
        PercentDecimalSeparator = ",",
        PercentPositivePattern = 1,
        PercentNegativePattern = 1,
    };

    private static readonly NumberFormatInfo NumbersEn = new()
    {
        PercentPositivePattern = 1,
        PercentNegativePattern = 1,
    };

    private PageTongue(PageLanguage language) => Language = language;

    /// <summary>Indonesian.</summary>
    public static PageTongue Indonesian { get; } = new(PageLanguage.Indonesian);

    /// <summary>English.</summary>
    public static PageTongue English { get; } = new(PageLanguage.English);

    /// <summary>The language.</summary>
    public PageLanguage Language { get; }

    /// <summary>Its BCP 47 tag, for <c>lang</c>.</summary>
    public string Tag => IsIndonesian ? "id" : "en";

    private bool IsIndonesian => Language == PageLanguage.Indonesian;

    private NumberFormatInfo Numbers => IsIndonesian ? NumbersId : NumbersEn;

    /// <summary>The tongue of a tag; Indonesian for any that is not known.</summary>
    public static PageTongue Of(string? tag) => tag == "en" ? English : Indonesian;

    /// <summary>One of two wordings of the same thing.</summary>
    public string Say(string id, string en) => IsIndonesian ? id : en;

    /// <summary>A text that comes in both languages.</summary>
    public string Say(BilingualText text) => Say(text.Id, text.En);

    /// <summary>A whole number with its thousands apart: <c>4.734.041</c>, <c>4,734,041</c>.</summary>
    public string Number(long value) => value.ToString("N0", Numbers);

    /// <summary>A share of 0 to 1 in percent with one decimal, cut and never rounded up to a 100 % that is not reached.</summary>
    public string Percent(double share) => (Math.Floor(share * 1000) / 1000).ToString("P1", Numbers);

    /// <summary>A day: <c>Senin, 7 Oktober 2024</c>, <c>Monday, 7 October 2024</c>.</summary>
    public string LongDay(DateOnly day) => $"{(IsIndonesian ? DaysId : DaysEn)[(int)day.DayOfWeek]}, {Day(day)}";

    /// <summary>A day: <c>7 Oktober 2024</c>, <c>7 October 2024</c>.</summary>
    public string Day(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{day.Day} {(IsIndonesian ? MonthsId : MonthsEn)[day.Month - 1]} {day.Year}"
        );

    /// <summary>An instant in a zone, to the minute, the zone named: <c>27 November 2023 07.30 WIT</c>.</summary>
    public string Moment(DateTimeOffset instant, TimeZoneName zone) =>
        $"{Day(zone.DayAt(instant))} {Clock(instant, zone)}";

    /// <summary>A time of day in a zone, the zone named: <c>07.30 WIT</c>, <c>07:30 WIT</c>.</summary>
    public string Clock(DateTimeOffset instant, TimeZoneName zone) =>
        instant.ToOffset(zone.Offset).ToString(IsIndonesian ? "HH'.'mm" : "HH':'mm", CultureInfo.InvariantCulture)
        + $" {zone.Abbreviation}";

    /// <summary>A time of day to the second, the zone named; for the as-of time of figures.</summary>
    public string ClockSeconds(DateTimeOffset instant, TimeZoneName zone) =>
        instant
            .ToOffset(zone.Offset)
            .ToString(IsIndonesian ? "HH'.'mm'.'ss" : "HH':'mm':'ss", CultureInfo.InvariantCulture)
        + $" {zone.Abbreviation}";
}
