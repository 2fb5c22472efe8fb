using Netralitas.Domain.Facts;
using Netralitas.Domain.Privacy;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Privacy;

public sealed class PrivacyRulesTests
{
    private const string File = """
        {"cells": {"min": 5, "source": "s", "confidence": "A"},
         "breachNotice": {"hours": 72, "source": "t", "confidence": "F"},
         "retention": [
           {"outcome": "violation", "years": 10, "basis": {"id": "a", "en": "b"}, "source": "u", "confidence": "U"},
           {"outcome": "noViolation", "years": 5, "basis": {"id": "a", "en": "c"}, "source": "s", "confidence": "U"},
           {"outcome": "withdrawn", "years": 7, "basis": {"id": "a", "en": "d"}, "source": "s", "confidence": "U"}]}
        """;

    [Fact]
    public void A_leak_is_told_within_three_days_and_no_small_count_is_shown()
    {
        Assert.Equal(TimeSpan.FromDays(3), Shipped.Privacy.BreachNotice);
        Assert.Equal(Confidence.Found, Shipped.Privacy.BreachSource.Confidence);
        Assert.Equal(5, Shipped.Privacy.CellMin);
        Assert.Equal(Confidence.Derived, Shipped.Privacy.CellSource.Confidence);
    }

    [Theory]
    [InlineData("violation", 10)]
    [InlineData("noViolation", 5)]
    [InlineData("withdrawn", 5)]
    public void Each_outcome_is_kept_for_its_years_which_the_archive_schedule_must_set(string outcome, int years)
    {
        var rule = Shipped.Privacy.RetentionFor(outcome);

        Assert.Equal((outcome, years, Confidence.Unverified), (rule.Outcome, rule.Years, rule.Source.Confidence));
        Assert.Contains("jadwal retensi arsip", rule.Basis.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_outcome_has_no_rule() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Privacy.RetentionFor("open"));

    [Theory]
    [InlineData("\"min\": 5", "\"min\": 1", "line 1: cells.min: must be a whole number from 2 to 100")]
    [InlineData("\"min\": 5", "\"min\": 101", "line 1: cells.min: must be a whole number from 2 to 100")]
    [InlineData("\"hours\": 72", "\"hours\": 0", "line 2: breachNotice.hours: must be a whole number from 1 to 720")]
    [InlineData("\"hours\": 72", "\"hours\": 721", "line 2: breachNotice.hours: must be a whole number from 1 to 720")]
    [InlineData("\"source\": \"s\", ", "", "line 1: cells.source: is missing")]
    [InlineData("\"source\": \"t\", ", "", "line 2: breachNotice.source: is missing")]
    [InlineData("\"source\": \"u\", ", "", "line 4: retention[0].source: is missing")]
    [InlineData("\"noViolation\"", "\"violation\"", "line 5: retention[1].outcome: 'violation' stands there twice")]
    [InlineData("\"withdrawn\"", "\"open\"", "line 6: retention[2].outcome: 'open' is none of violation, noViolation")]
    [InlineData("\"years\": 10", "\"years\": 0", "line 4: retention[0].years: must be a whole number from 1 to 100")]
    [InlineData("\"years\": 10", "\"years\": 101", "line 4: retention[0].years: must be a whole number from 1 to 100")]
    [InlineData("\"en\": \"c\"", "\"en\": \" \"", "line 5: retention[1].basis.en: must not be blank")]
    public void A_bad_file_is_refused_by_line_and_field(string text, string replacement, string named) =>
        Assert.StartsWith(
            named,
            BadFile.Refused(File, text, replacement, json => PrivacyRules.Parse(json)),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_missing_outcome_is_refused_by_name()
    {
        var last = File[File.IndexOf(",\n   {\"outcome\": \"withdrawn\"", StringComparison.Ordinal)..^2];

        Assert.StartsWith(
            "line 3: retention: the outcome 'withdrawn' is missing",
            BadFile.Refused(File, last, "", json => PrivacyRules.Parse(json)),
            StringComparison.Ordinal
        );
    }
}
