using System.Globalization;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Tests.Rules;

public sealed class DateRulesTests
{
    private static readonly DateTimeOffset Now = Instant("2023-11-27T07:30:00+09:00");

    [Theory]
    [InlineData("2023-11-27T07:30:00+09:00", null)]
    [InlineData("2023-11-27T06:30:00+08:00", null)]
    [InlineData("2023-11-27T05:30:00+07:00", null)]
    [InlineData("2023-11-27T07:35:00+09:00", null)]
    [InlineData("2023-11-27T07:35:01+09:00", "date-in-future")]
    [InlineData("2023-11-27T07:30:00+08:00", "date-in-future")]
    [InlineData("9999-12-31T23:59:59+07:00", "date-in-future")]
    [InlineData("2000-01-01T00:00:00+07:00", null)]
    [InlineData("1999-12-31T23:59:59+07:00", "date-out-of-range")]
    [InlineData("0001-01-02T00:00:00+07:00", "date-out-of-range")]
    [InlineData("2023-11-26T22:30:00Z", "offset-not-indonesian")]
    [InlineData("2023-11-27T07:00:00+08:30", "offset-not-indonesian")]
    [InlineData("2023-11-27T07:30:00+10:00", "offset-not-indonesian")]
    [InlineData("2023-11-26T22:30:00-07:00", "offset-not-indonesian")]
    public void What_happened_carries_a_local_time_that_has_passed(string instant, string? code) =>
        Assert.Equal(code, DateRules.RefusePast(Instant(instant), Now, "/data/heldAt")?.Code);

    [Theory]
    [InlineData("2023-11-27T07:30:00+09:00", null)]
    [InlineData("2023-01-01T07:30:00+09:00", null)]
    [InlineData("2033-11-27T07:30:00+09:00", null)]
    [InlineData("2033-11-28T07:30:01+09:00", "date-out-of-range")]
    [InlineData("9999-12-31T23:59:59+09:00", "date-out-of-range")]
    [InlineData("1999-12-31T23:59:59+09:00", "date-out-of-range")]
    [InlineData("2023-12-01T07:30:00Z", "offset-not-indonesian")]
    public void What_is_planned_lies_within_ten_years(string instant, string? code) =>
        Assert.Equal(code, DateRules.RefusePlanned(Instant(instant), Now, "/data/startsAt")?.Code);

    [Theory]
    [InlineData("2023-11-28", "2023-11-28T00:00:00+09:00", null)]
    [InlineData("2023-11-28", "2023-11-27T23:59:59+09:00", "date-in-future")]
    [InlineData("2023-11-28", "2023-11-27T23:00:00+08:00", null)]
    [InlineData("2023-11-28", "2023-11-27T22:59:59+08:00", "date-in-future")]
    [InlineData("2023-11-28", "2023-11-27T22:00:00+07:00", null)]
    [InlineData("2023-11-28", "2023-11-27T21:59:59+07:00", "date-in-future")]
    [InlineData("2023-11-28", "2023-11-27T15:00:00Z", null)]
    public void A_day_may_be_reported_once_it_has_begun_in_Papua(string day, string now, string? code) =>
        Assert.Equal(code, DateRules.RefuseDay(Day(day), Instant(now), "/data/heldOn")?.Code);

    [Theory]
    [InlineData("2000-01-01", null)]
    [InlineData("1999-12-31", "date-out-of-range")]
    [InlineData("9999-12-31", "date-in-future")]
    public void A_day_lies_between_2000_and_today(string day, string? code) =>
        Assert.Equal(code, DateRules.RefuseDay(Day(day), Now, "/data/heldOn")?.Code);

    [Fact]
    public void A_refusal_names_the_field_and_its_value_in_both_languages()
    {
        var why = DateRules.RefuseDay(Day("9999-12-31"), Now, "/data/heldOn");

        Assert.NotNull(why);
        Assert.Equal("/data/heldOn", why.Pointer);
        Assert.Contains("9999-12-31 belum terjadi", why.Detail.Id, StringComparison.Ordinal);
        Assert.Contains("9999-12-31 has not happened", why.Detail.En, StringComparison.Ordinal);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
