using Netralitas.Domain.Penalties;

namespace Netralitas.Domain.Tests.Penalties;

public sealed class PenaltyIdTests
{
    [Fact]
    public void A_lower_case_slug_is_a_penalty_id()
    {
        Assert.True(PenaltyId.TryParse("moral-closed", out var id));
        Assert.Equal("moral-closed", id.Value);
        Assert.Equal(PenaltyId.Parse("moral-closed"), id);
        Assert.Equal("moral-closed", id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PTDH")]
    [InlineData("moral closed")]
    public void Anything_else_is_refused(string? text) => Assert.False(PenaltyId.TryParse(text, out _));

    [Fact]
    public void A_wrong_id_is_named_with_the_rule() =>
        Assert.Contains(
            "'PTDH'",
            Assert.Throws<FormatException>(() => PenaltyId.Parse("PTDH")).Message,
            StringComparison.Ordinal
        );
}
