using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Tests.Codec;

public sealed class Rfc3339Tests
{
    [Theory]
    [InlineData("2023-11-27T07:30:00+09:00", "2023-11-27T07:30:00+09:00")]
    [InlineData("2023-11-27T07:30+09:00", "2023-11-27T07:30:00+09:00")]
    [InlineData("2023-11-27t07:30:00z", "2023-11-27T07:30:00Z")]
    [InlineData("2023-11-27 07:30:00Z", "2023-11-27T07:30:00Z")]
    [InlineData("2023-11-27T07:30:00+00:00", "2023-11-27T07:30:00Z")]
    [InlineData("2023-11-27T07:30:00.5+07:00", "2023-11-27T07:30:00.5+07:00")]
    [InlineData("2023-11-27T07:30:00.1234567+07:00", "2023-11-27T07:30:00.1234567+07:00")]
    [InlineData("2023-11-27T07:30:00.123456700+07:00", "2023-11-27T07:30:00.1234567+07:00")]
    [InlineData("2023-11-27T07:30:00.000+07:00", "2023-11-27T07:30:00+07:00")]
    [InlineData("2024-02-29T00:00:00-05:30", "2024-02-29T00:00:00-05:30")]
    public void An_instant_is_read_and_written_in_one_form(string text, string written)
    {
        Assert.True(Rfc3339.TryParse(text, out var instant));
        Assert.Equal(written, Rfc3339.Format(instant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-11-27")]
    [InlineData("2023-11-27T07:30:00")]
    [InlineData("2023-11-27T07:30:00+0900")]
    [InlineData("2023-11-27T07:30:00+09")]
    [InlineData("2023-11-27T07:30:00 +09:00")]
    [InlineData("2023-02-29T07:30:00Z")]
    [InlineData("2023-13-01T07:30:00Z")]
    [InlineData("2023-11-27T25:30:00Z")]
    [InlineData("2023-11-27T07:60:00Z")]
    [InlineData("2023-11-27T07:30:61Z")]
    [InlineData("2023-11-27T07:30:00+15:00")]
    [InlineData("2023-11-27T07:30:00.Z")]
    [InlineData("2023-11-27T07:30:00.1234567890Z")]
    [InlineData("27-11-2023T07:30:00Z")]
    [InlineData("20231127T073000Z")]
    [InlineData(" 2023-11-27T07:30:00Z")]
    [InlineData("2023-11-27T07:30:00Z ")]
    [InlineData("2023-11-27T07:30:00Z\n")]
    [InlineData("٢٠٢٣-11-27T07:30:00Z")]
    [InlineData("Mon, 27 Nov 2023 07:30:00 GMT")]
    [InlineData("now")]
    public void Anything_else_is_refused(string text) => Assert.False(Rfc3339.TryParse(text, out _));

    [Fact]
    public void Every_instant_is_read_as_it_was_written() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                Gen.Choose(-14 * 60, 14 * 60).ToArbitrary(),
                (number, minutes) =>
                {
                    var ticks =
                        new DateTime(1901, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).Ticks + (number * 314_159_265L);
                    var instant = new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
                    return Rfc3339.TryParse(Rfc3339.Format(instant), out var read) && read.EqualsExact(instant);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_form_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)before.Clone();
        other.DateTimeFormat.TimeSeparator = ".";
        other.DateTimeFormat.DateSeparator = "/";
        CultureInfo.CurrentCulture = other;
        try
        {
            var instant = new DateTimeOffset(2023, 11, 27, 7, 30, 0, TimeSpan.FromHours(9));
            Assert.Equal("2023-11-27T07:30:00+09:00", Rfc3339.Format(instant));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
