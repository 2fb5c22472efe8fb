using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Tests.Identifiers;

public sealed class UnitIdTests
{
    [Fact]
    public void A_unit_belongs_to_the_agency_before_the_slash()
    {
        Assert.True(UnitId.TryParse("62.11/dinas-kesehatan", out var id));
        Assert.Equal(AgencyId.Parse("62.11"), id.Agency);
        Assert.Equal("62.11/dinas-kesehatan", id.Value);
        Assert.Equal("62.11/dinas-kesehatan", id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("62.11")]
    [InlineData("62.11/")]
    [InlineData("62.11/Dinas Kesehatan")]
    [InlineData("dinas-kesehatan")]
    public void Anything_else_is_refused(string? text) => Assert.False(UnitId.TryParse(text, out _));
}
