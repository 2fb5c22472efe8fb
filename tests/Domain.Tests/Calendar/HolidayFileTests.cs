using System.Text;
using Netralitas.Domain.Calendar;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Calendar;

public sealed class HolidayFileTests
{
    private const string File = """
        {"years": [2030, 2031],
         "decrees": [
           {"id": "one", "source": "s", "confidence": "F"},
           {"id": "two", "source": "t", "confidence": "U"}],
         "holidays": [
           {"day": "2031-01-01", "name": {"id": "a", "en": "b"}, "kind": "jointLeave", "decree": "two"},
           {"day": "2030-12-25", "name": {"id": "c", "en": "d"}, "kind": "public", "decree": "one"}]}
        """;

    [Fact]
    public void Holidays_are_ordered_by_day_and_carry_the_source_of_their_decree()
    {
        var calendar = HolidayCalendar.Parse(Encoding.UTF8.GetBytes(File));

        Assert.Equal(
            [
                new Holiday(
                    new DateOnly(2030, 12, 25),
                    new BilingualText("c", "d"),
                    HolidayKind.Public,
                    new FactSource(new BilingualText("s", "s"), Confidence.Found)
                ),
                new Holiday(
                    new DateOnly(2031, 1, 1),
                    new BilingualText("a", "b"),
                    HolidayKind.JointLeave,
                    new FactSource(new BilingualText("t", "t"), Confidence.Unverified)
                ),
            ],
            calendar.All
        );
    }

    [Theory]
    [InlineData("2031-01-01", "2030-12-25", "line 7: holidays[1].day: '2030-12-25' stands there twice")]
    [InlineData("2031-01-01", "2032-01-01", "line 6: holidays[0].day: 2032-01-01 lies in no year of the file")]
    [InlineData("2031-01-01", "1-1-2031", "line 6: holidays[0].day: '1-1-2031' is not a day")]
    [InlineData("[2030, 2031]", "[2030, 2031, 2032]", "line 1: years: 2032 has no holiday")]
    [InlineData("[2030, 2031]", "[2030, 2031, 2030]", "line 1: years[2]: 2030 stands there twice")]
    [InlineData("[2030, 2031]", "[2030, 31]", "line 1: years[1]: must be a whole number from 1945 to 2200")]
    [InlineData(
        "\"decree\": \"two\"",
        "\"decree\": \"three\"",
        "line 6: holidays[0].decree: there is no decree 'three'"
    )]
    [InlineData(", \"decree\": \"two\"", "", "line 6: holidays[0].decree: is missing")]
    [InlineData("\"id\": \"two\"", "\"id\": \"one\"", "line 4: decrees[1].id: 'one' stands there twice")]
    [InlineData("\"source\": \"t\", ", "", "line 4: decrees[1].source: is missing")]
    [InlineData("\"confidence\": \"U\"", "\"confidence\": \"?\"", "line 4: decrees[1].confidence: '?' is none of")]
    [InlineData("\"kind\": \"public\"", "\"kind\": \"leave\"", "line 7: holidays[1].kind: 'leave' is none of")]
    [InlineData("\"en\": \"d\"", "\"en\": \"\"", "line 7: holidays[1].name.en: must not be blank")]
    public void A_bad_file_is_refused_by_line_and_field(string text, string replacement, string named) =>
        Assert.StartsWith(
            named,
            BadFile.Refused(File, text, replacement, json => HolidayCalendar.Parse(json)),
            StringComparison.Ordinal
        );
}
