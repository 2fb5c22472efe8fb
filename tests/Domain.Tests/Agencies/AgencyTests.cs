using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Agencies;

public sealed class AgencyTests
{
    [Theory]
    [InlineData("52", "Provinsi Nusa Tenggara Barat", AgencyKind.Province, "52")]
    [InlineData("81.72", "Kota Tual", AgencyKind.City, "81")]
    [InlineData("51.01", "Kabupaten Jembrana", AgencyKind.Regency, "51")]
    public void A_regional_government_is_known_before_it_says_anything(
        string code,
        string name,
        AgencyKind kind,
        string province
    )
    {
        var agency = Agency.Of(Shipped.Regions.Find(code)!);

        Assert.Equal(
            (AgencyId.Parse(code), name, kind, province),
            (agency.Id, agency.Name, agency.Kind, agency.Province)
        );
        Assert.Null(agency.Roll);
    }

    [Fact]
    public void It_has_the_units_of_the_roll_in_force()
    {
        Assert.True(UnitId.TryParse("81.72/bkd", out var bkd));
        Assert.True(UnitId.TryParse("81.72/dinas", out var dinas));
        var agency = Agency.Of(Shipped.Regions.Find("81.72")!);

        Assert.False(agency.HasUnit(bkd));
        agency = agency with { Roll = new Roll(new DateOnly(2023, 11, 1), [new RollUnit(bkd, "BKD", default)]) };
        Assert.True(agency.HasUnit(bkd));
        Assert.False(agency.HasUnit(dinas));
    }

    [Fact]
    public void The_whole_roll_is_the_sum_of_its_units()
    {
        Assert.True(UnitId.TryParse("81.72/bkd", out var bkd));
        var roll = new Roll(
            new DateOnly(2023, 11, 1),
            [
                new RollUnit(bkd, "BKD", new CategoryCounts(1, 2, 3)),
                new RollUnit(bkd, "b", new CategoryCounts(10, 20, 30)),
            ]
        );

        Assert.Equal(new CategoryCounts(11, 22, 33), roll.Total);
    }
}
