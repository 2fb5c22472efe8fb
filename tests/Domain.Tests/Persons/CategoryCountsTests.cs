using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Tests.Persons;

public sealed class CategoryCountsTests
{
    [Theory]
    [InlineData(PersonCategory.Pns, 11, 20, 30)]
    [InlineData(PersonCategory.Pppk, 10, 21, 30)]
    [InlineData(PersonCategory.NonAsn, 10, 20, 31)]
    public void One_more_of_a_category_leaves_the_others(PersonCategory category, int pns, int pppk, int nonAsn) =>
        Assert.Equal(new CategoryCounts(pns, pppk, nonAsn), new CategoryCounts(10, 20, 30).Add(category, 1));

    [Fact]
    public void Civil_servants_are_PNS_and_PPPK() => Assert.Equal(30, new CategoryCounts(10, 20, 40).Asn);

    [Fact]
    public void Counts_add_up_category_by_category() =>
        Assert.Equal(new CategoryCounts(11, 22, 33), new CategoryCounts(1, 2, 3) + new CategoryCounts(10, 20, 30));
}
