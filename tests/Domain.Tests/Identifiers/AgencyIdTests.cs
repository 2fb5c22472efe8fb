using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Tests.Identifiers;

public sealed class AgencyIdTests
{
    [Theory]
    [InlineData("52", false)]
    [InlineData("81.72", false)]
    [InlineData("00", false)]
    [InlineData("kl.kemenpan-rb", true)]
    [InlineData("kl.b", true)]
    public void A_region_code_or_a_central_slug_is_an_agency(string text, bool central)
    {
        Assert.True(AgencyId.TryParse(text, out var id));
        Assert.Equal(text, id.Value);
        Assert.Equal(text, id.ToString());
        Assert.Equal(central, id.IsCentral);
        Assert.Equal(AgencyId.Parse(text), id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("520")]
    [InlineData("8172")]
    [InlineData("81-72")]
    [InlineData("81.7")]
    [InlineData("81.72.01")]
    [InlineData(" 52")]
    [InlineData("٥٢")]
    [InlineData("kl.")]
    [InlineData("kl.BKN")]
    [InlineData("KL.bkn")]
    [InlineData("bkn")]
    [InlineData("81.72/apel")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(AgencyId.TryParse(text, out var id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void A_wrong_id_is_named_with_the_rule()
    {
        var fault = Assert.Throws<FormatException>(() => AgencyId.Parse("Tual"));

        Assert.Contains("'Tual'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("PP.KK", fault.Message, StringComparison.Ordinal);
    }
}
