using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Tests.Identifiers;

public sealed class CeremonyIdTests
{
    [Theory]
    [InlineData("81.72/2023-11-27-balai-kota", "81.72", "2023-11-27-balai-kota")]
    [InlineData("kl.bkn/apel", "kl.bkn", "apel")]
    public void An_agency_and_a_slug_name_a_ceremony(string text, string agency, string slug)
    {
        Assert.True(CeremonyId.TryParse(text, out var id));
        Assert.Equal(AgencyId.Parse(agency), id.Agency);
        Assert.Equal(slug, id.Slug);
        Assert.Equal(text, id.Value);
        Assert.Equal(text, id.ToString());
        Assert.Equal(CeremonyId.Parse(text), id);
    }

    [Fact]
    public void Ids_are_equal_when_they_are_written_alike()
    {
        var ids = new HashSet<CeremonyId> { CeremonyId.Parse("81.72/apel"), default };

        Assert.Contains(CeremonyId.Parse(string.Concat("81.72", "/apel")), ids);
        Assert.Contains(default, ids);
        Assert.DoesNotContain(CeremonyId.Parse("81.71/apel"), ids);
        Assert.DoesNotContain(CeremonyId.Parse("81.72/apel-2"), ids);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("81.72")]
    [InlineData("81.72/")]
    [InlineData("/apel")]
    [InlineData("81.72/Apel")]
    [InlineData("81.72/apel/kedua")]
    [InlineData("8172/apel")]
    public void Anything_else_is_refused(string? text) => Assert.False(CeremonyId.TryParse(text, out _));

    [Fact]
    public void A_wrong_id_is_named_with_the_rule()
    {
        var fault = Assert.Throws<FormatException>(() => CeremonyId.Parse("81.72"));

        Assert.Contains("'81.72'", fault.Message, StringComparison.Ordinal);
    }
}
