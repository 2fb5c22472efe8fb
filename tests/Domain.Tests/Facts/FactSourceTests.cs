using System.Text;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Privacy;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Tests.Facts;

public sealed class FactSourceTests
{
    private const string File = """
        {"cells": {"min": 5, "source": {"id": "kelaziman", "en": "common practice"}, "confidence": "A"},
         "breachNotice": {"hours": 72,
                          "source": "UU 27/2022", "confidence": "F"},
         "retention": [
           {"outcome": "violation", "years": 10, "basis": {"id": "a", "en": "b"}, "source": "s", "confidence": "U"},
           {"outcome": "noViolation", "years": 5, "basis": {"id": "a", "en": "b"}, "source": "s", "confidence": "U"},
           {"outcome": "withdrawn", "years": 5, "basis": {"id": "a", "en": "b"}, "source": "s", "confidence": "U"}]}
        """;

    [Fact]
    public void A_source_is_told_in_both_languages() =>
        Assert.Equal(
            new FactSource(new BilingualText("kelaziman", "common practice"), Confidence.Derived),
            PrivacyRules.Parse(Encoding.UTF8.GetBytes(File)).CellSource
        );

    [Fact]
    public void A_source_of_one_text_reads_the_same_in_both() =>
        Assert.Equal(
            new FactSource(new BilingualText("UU 27/2022", "UU 27/2022"), Confidence.Found),
            PrivacyRules.Parse(Encoding.UTF8.GetBytes(File)).BreachSource
        );

    [Theory]
    [InlineData("\"UU 27/2022\"", "27", "line 3: breachNotice.source: must be a text, or {id, en} with one in each")]
    [InlineData("\"UU 27/2022\"", "true", "line 3: breachNotice.source: must be a text, or {id, en} with one in each")]
    [InlineData("\"UU 27/2022\"", "[\"UU\"]", "line 3: breachNotice.source: must be a text, or {id, en} with one in")]
    [InlineData("\"UU 27/2022\"", "\" \"", "line 3: breachNotice.source: must not be blank")]
    [InlineData("\"UU 27/2022\"", "null", "line 3: breachNotice.source: is missing")]
    [InlineData("\"UU 27/2022\"", "{}", "line 3: breachNotice.source.id: is missing")]
    [InlineData(", \"en\": \"common practice\"", "", "line 1: cells.source.en: is missing")]
    [InlineData("\"id\": \"kelaziman\", ", "", "line 1: cells.source.id: is missing")]
    [InlineData("\"kelaziman\"", "\"\"", "line 1: cells.source.id: must not be blank")]
    [InlineData("\"common practice\"", "5", "line 1: cells.source.en: must be a text")]
    public void Anything_else_is_refused_by_line_and_field(string text, string replacement, string named) =>
        Assert.StartsWith(
            named,
            BadFile.Refused(File, text, replacement, bytes => PrivacyRules.Parse(bytes)),
            StringComparison.Ordinal
        );
}
