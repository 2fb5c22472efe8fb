using Netralitas.Domain.Elections;

namespace Netralitas.Domain.Tests.Elections;

public sealed class ElectionIdTests
{
    [Fact]
    public void A_lower_case_slug_is_an_election_id()
    {
        Assert.True(ElectionId.TryParse("pilkada-2024", out var id));
        Assert.Equal("pilkada-2024", id.Value);
        Assert.Equal(ElectionId.Parse("pilkada-2024"), id);
        Assert.Equal("pilkada-2024", id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Pilkada-2024")]
    [InlineData("pilkada 2024")]
    [InlineData("-2024")]
    [InlineData("81.72/pilkada")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(ElectionId.TryParse(text, out _));
    }

    [Fact]
    public void A_wrong_id_is_named_with_the_rule()
    {
        var fault = Assert.Throws<FormatException>(() => ElectionId.Parse("Pilkada 2024"));

        Assert.Contains("'Pilkada 2024'", fault.Message, StringComparison.Ordinal);
    }
}
