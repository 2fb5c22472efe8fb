using System.Text;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Regions;

public sealed class RegionCatalogueTests
{
    private static readonly RegionCatalogue Regions = Shipped.Regions;

    [Fact]
    public void The_nation_has_38_provinces_416_regencies_and_98_cities()
    {
        Assert.Equal("2022", Regions.Version);
        Assert.Equal(38, Regions.Provinces.Count);
        Assert.All(Regions.Provinces, province => Assert.Equal(AgencyKind.Province, province.Kind));
        Assert.Equal(416, Regions.All.Count(region => region.Kind == AgencyKind.Regency));
        Assert.Equal(98, Regions.All.Count(region => region.Kind == AgencyKind.City));
        Assert.Equal(38 + 514, Regions.All.Count);
    }

    [Fact]
    public void All_but_the_six_parts_of_Jakarta_govern_themselves()
    {
        Assert.Equal(546, Regions.All.Count(region => region.HasGovernment));
        Assert.Equal(
            ["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"],
            Regions.All.Where(region => !region.HasGovernment).Select(region => region.Code.Value)
        );
    }

    [Theory]
    [InlineData("52", "Nusa Tenggara Barat", AgencyKind.Province, "52", "WITA")]
    [InlineData("81.72", "Kota Tual", AgencyKind.City, "81", "WIT")]
    [InlineData("62.11", "Kabupaten Pulang Pisau", AgencyKind.Regency, "62", "WIB")]
    [InlineData("73.22", "Kabupaten Luwu Utara", AgencyKind.Regency, "73", "WITA")]
    [InlineData("51.01", "Kabupaten Jembrana", AgencyKind.Regency, "51", "WITA")]
    public void The_five_agencies_of_the_acceptance_cases_are_there(
        string code,
        string name,
        AgencyKind kind,
        string province,
        string zone
    )
    {
        var region = Regions.Find(code);

        Assert.NotNull(region);
        Assert.Equal(
            (AgencyId.Parse(code), name, kind, province),
            (region.Code, region.Name, region.Kind, region.Province)
        );
        Assert.Equal(zone, region.TimeZone.Abbreviation);
        Assert.True(region.HasGovernment);
    }

    [Fact]
    public void Cities_are_numbered_from_71_and_regencies_below_70() =>
        Assert.All(
            Regions.All.Where(region => region.Kind != AgencyKind.Province),
            region =>
                Assert.Equal(region.Kind == AgencyKind.City, string.CompareOrdinal(region.Code.Value[3..], "71") >= 0)
        );

    [Theory]
    [InlineData("99")]
    [InlineData("52.99")]
    [InlineData("kl.bkn")]
    [InlineData("")]
    public void What_is_not_in_the_file_is_not_found(string code) => Assert.Null(Regions.Find(code));

    [Fact]
    public void A_catalogue_is_read_as_it_is_written()
    {
        var catalogue = Parse(Small);

        Assert.Equal("2022", catalogue.Version);
        Assert.Equal(["81", "81.01", "81.72"], catalogue.All.Select(region => region.Code.Value));
        Assert.False(catalogue.Find("81.01")!.HasGovernment);
        Assert.True(catalogue.Find("81.72")!.HasGovernment);
    }

    [Theory]
    [InlineData("\"code\": \"81\"", "\"code\": \"8\"", "provinces[0].code")]
    [InlineData("\"code\": \"81\"", "\"code\": \"81.03\"", "provinces[0].code")]
    [InlineData("\"code\": \"81\"", "\"code\": \"82\"", "regions[0].code: 81.01 lies in no province")]
    [InlineData("\"code\": \"81.01\"", "\"code\": \"81\"", "regions[0].code: '81' is not a code")]
    [InlineData("\"code\": \"81.01\"", "\"code\": \"kl.ab\"", "regions[0].code: 'kl.ab' is not a code")]
    [InlineData("\"code\": \"81.01\"", "\"code\": \"81.72\"", "line 6: regions[1].code: '81.72' stands there twice")]
    [InlineData("\"code\": \"81.01\", ", "", "regions[0].code: is missing")]
    [InlineData("\"name\": \"Maluku\"", "\"name\": \" \"", "provinces[0].name: must not be blank")]
    [InlineData("\"name\": \"Maluku\", ", "", "provinces[0].name: is missing")]
    [InlineData("\"kind\": \"city\"", "\"kind\": \"province\"", "regions[1].kind: 'province'")]
    [InlineData("\"kind\": \"city\"", "\"kind\": null", "regions[1].kind: is missing")]
    [InlineData("\"timeZone\": \"WIT\"", "\"timeZone\": \"UTC\"", "provinces[0].timeZone")]
    [InlineData(
        "\"administrative\": true",
        "\"administrative\": \"yes\"",
        "regions[0].administrative: must be true or false"
    )]
    [InlineData("\"version\": \"2022\",", "", "version: is missing")]
    [InlineData("\"provinces\": [", "\"provinces\": [], \"was\": [", "provinces: must not be empty")]
    [InlineData("\"regions\": [", "\"regions\": {}, \"was\": [", "regions: must be a list")]
    public void A_malformed_file_is_refused_by_what_is_wrong(string text, string replacement, string named)
    {
        Assert.Contains(text, Small, StringComparison.Ordinal);

        var fault = Assert.Throws<FormatException>(() =>
            Parse(Small.Replace(text, replacement, StringComparison.Ordinal))
        );

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\": \"2022\"")]
    public void What_is_no_catalogue_is_refused(string json) => Assert.Throws<FormatException>(() => Parse(json));

    private const string Small = """
        {
          "version": "2022",
          "provinces": [{"code": "81", "name": "Maluku", "timeZone": "WIT"}],
          "regions": [
            {"code": "81.01", "name": "Satu", "kind": "regency", "timeZone": "Asia/Jayapura", "administrative": true},
            {"code": "81.72", "name": "Kota Tual", "kind": "city", "timeZone": "Asia/Jayapura"}
          ]
        }
        """;

    private static RegionCatalogue Parse(string json) => RegionCatalogue.Parse(Encoding.UTF8.GetBytes(json));
}
