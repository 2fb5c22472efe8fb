using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Violations;

public sealed class ActIdTests
{
    [Fact]
    public void A_lower_case_slug_is_an_act_id()
    {
        Assert.True(ActId.TryParse("social-media-support", out var id));
        Assert.Equal("social-media-support", id.Value);
        Assert.Equal(ActId.Parse("social-media-support"), id);
        Assert.Equal("social-media-support", id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Banner")]
    [InlineData("social media")]
    public void Anything_else_is_refused(string? text) => Assert.False(ActId.TryParse(text, out _));

    [Fact]
    public void A_wrong_id_is_named_with_the_rule() =>
        Assert.Contains(
            "'Banner'",
            Assert.Throws<FormatException>(() => ActId.Parse("Banner")).Message,
            StringComparison.Ordinal
        );
}
