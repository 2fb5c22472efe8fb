using Netralitas.Contracts;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Tests.Codec;

public sealed class WireTests
{
    [Fact]
    public void Every_value_has_one_word_and_every_word_one_value()
    {
        ExpectBothWays(Wire.Category);
        ExpectBothWays(Wire.Kind);
        ExpectBothWays(Wire.AgencyKind);
        ExpectBothWays(Wire.Standing);
        ExpectBothWays(Wire.Evidence);
        ExpectBothWays(Wire.CeremonyStatus);
        ExpectBothWays(Wire.AgencyStatus);
    }

    [Fact]
    public void The_words_are_those_of_the_contract()
    {
        Assert.Equal("pns, pppk, nonAsn", Wire.Category.All);
        Assert.Equal("spoken, signed", Wire.Kind.All);
        Assert.Equal("ministry, institution, province, regency, city", Wire.AgencyKind.All);
        Assert.Equal("definitive, pj, pjs, plt, plh", Wire.Standing.All);
        Assert.Equal("photo, minutes, attendance-list, news, circular", Wire.Evidence.All);
        Assert.Equal("notStarted, scheduled, reported, verified, complete", Wire.AgencyStatus.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PNS")]
    [InlineData("nonasn")]
    [InlineData("0")]
    public void Other_words_are_not_known(string word) => Assert.False(Wire.Category.TryParse(word, out _));

    private static void ExpectBothWays<T>(WireNames<T> words)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        Assert.Equal(values.Length, values.Select(value => words[value]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(values, value => Assert.True(words.TryParse(words[value], out var read) && read.Equals(value)));
    }
}
