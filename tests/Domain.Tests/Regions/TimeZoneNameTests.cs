using Netralitas.Domain.Regions;

namespace Netralitas.Domain.Tests.Regions;

public sealed class TimeZoneNameTests
{
    [Theory]
    [InlineData("Asia/Jakarta", "Asia/Jakarta", "WIB", 7)]
    [InlineData("Asia/Pontianak", "Asia/Pontianak", "WIB", 7)]
    [InlineData("Asia/Makassar", "Asia/Makassar", "WITA", 8)]
    [InlineData("Asia/Jayapura", "Asia/Jayapura", "WIT", 9)]
    [InlineData("WIB", "Asia/Jakarta", "WIB", 7)]
    [InlineData("WITA", "Asia/Makassar", "WITA", 8)]
    [InlineData("WIT", "Asia/Jayapura", "WIT", 9)]
    public void A_zone_has_its_name_its_short_name_and_its_offset(
        string text,
        string name,
        string abbreviation,
        int hours
    )
    {
        Assert.True(TimeZoneName.TryParse(text, out var zone));
        Assert.Equal((name, abbreviation), (zone.Value, zone.Abbreviation));
        Assert.Equal(TimeSpan.FromHours(hours), zone.Offset);
        Assert.Equal(name, zone.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wib")]
    [InlineData("UTC")]
    [InlineData("Asia/Singapore")]
    [InlineData("+07:00")]
    public void Zones_elsewhere_are_refused(string? text) => Assert.False(TimeZoneName.TryParse(text, out _));

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, true)]
    [InlineData(0, false)]
    [InlineData(6.5, false)]
    [InlineData(-7, false)]
    public void Three_offsets_are_Indonesian(double hours, bool indonesian) =>
        Assert.Equal(indonesian, TimeZoneName.IsIndonesian(TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData("WIB", 16, 59, 27)]
    [InlineData("WIB", 17, 0, 28)]
    [InlineData("WITA", 15, 59, 27)]
    [InlineData("WITA", 16, 0, 28)]
    [InlineData("WIT", 14, 59, 27)]
    [InlineData("WIT", 15, 0, 28)]
    public void The_day_changes_at_midnight_there(string zone, int utcHour, int utcMinute, int day)
    {
        Assert.True(TimeZoneName.TryParse(zone, out var there));

        Assert.Equal(
            new DateOnly(2023, 11, day),
            there.DayAt(new DateTimeOffset(2023, 11, 27, utcHour, utcMinute, 0, TimeSpan.Zero))
        );
    }
}
