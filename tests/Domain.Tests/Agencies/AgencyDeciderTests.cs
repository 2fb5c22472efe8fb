using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Agencies;

public sealed class AgencyDeciderTests
{
    private static readonly DateTimeOffset Now = new(2023, 11, 27, 8, 0, 0, TimeSpan.FromHours(9));
    private static readonly AgencyId Id = AgencyId.Parse("81.72");
    private static readonly Agency Tual = Agency.Of(Shipped.Regions.Find("81.72")!);
    private static readonly DateOnly Today = new(2023, 11, 27);

    [Theory]
    [InlineData("kl.kemenpan-rb", AgencyKind.Ministry, null, null)]
    [InlineData("kl.bkn", AgencyKind.Institution, "31", null)]
    [InlineData("kl.bkn", AgencyKind.City, null, "agency-kind-mismatch")]
    [InlineData("kl.bkn", AgencyKind.Province, null, "agency-kind-mismatch")]
    [InlineData("52", AgencyKind.Province, "52", null)]
    [InlineData("52", AgencyKind.Regency, "52", "agency-kind-mismatch")]
    [InlineData("52", AgencyKind.Ministry, "52", "agency-kind-mismatch")]
    [InlineData("81.72", AgencyKind.City, "81", null)]
    [InlineData("81.72", AgencyKind.City, null, null)]
    [InlineData("81.72", AgencyKind.Regency, "81", "agency-kind-mismatch")]
    [InlineData("81.72", AgencyKind.City, "52", "province-mismatch")]
    [InlineData("81.72", AgencyKind.City, "99", "province-unknown")]
    [InlineData("81.72", AgencyKind.City, "81.72", "province-unknown")]
    [InlineData("kl.bkn", AgencyKind.Institution, "99", "province-unknown")]
    [InlineData("99.01", AgencyKind.Regency, null, "agency-kind-mismatch")]
    [InlineData("31.71", AgencyKind.City, "31", "agency-kind-mismatch")]
    public void An_agency_is_what_its_code_says(string id, AgencyKind kind, string? province, string? code)
    {
        var agency = AgencyId.Parse(id);
        var zone = Shipped.Regions.Find(id)?.TimeZone ?? Tual.TimeZone;
        var said = new AgencyEvent.Registered("Nama", kind, province, zone);

        Assert.Equal(code, AgencyDecider.Refuse(agency, agency: null, said, Shipped.Regions, Now)?.Code);
    }

    [Fact]
    public void Registering_anew_keeps_the_roll()
    {
        var rolled = Tual with { Roll = Roll(Today, 10) };
        var renamed = new AgencyEvent.Registered("Pemerintah Kota Tual", AgencyKind.City, "81", Tual.TimeZone);

        var after = AgencyDecider.Evolve(Id, rolled, renamed);

        Assert.Equal(rolled with { Name = "Pemerintah Kota Tual" }, after);
    }

    [Fact]
    public void A_region_keeps_the_time_zone_it_lies_in()
    {
        var jembrana = Shipped.Regions.Find("51.01")!.TimeZone;
        var said = new AgencyEvent.Registered("Kota Tual", AgencyKind.City, "81", jembrana);

        Assert.Equal("time-zone-mismatch", AgencyDecider.Refuse(Id, Tual, said, Shipped.Regions, Now)?.Code);
    }

    [Fact]
    public void A_region_that_leaves_its_province_out_stays_in_it()
    {
        var said = new AgencyEvent.Registered("Pemerintah Kota Tual", AgencyKind.City, null, Tual.TimeZone);

        Assert.Equal("81", AgencyDecider.Evolve(Id, Tual, said)?.Province);
    }

    [Theory]
    [InlineData("Perihal", "Mohon dilaporkan", null)]
    [InlineData("", "Mohon dilaporkan", "text-empty")]
    [InlineData("Perihal", "  ", "text-empty")]
    [InlineData("Perihal", "balik \u202E arah", "text-direction-mark")]
    public void A_reminder_says_something_that_can_be_read(string subject, string text, string? code)
    {
        var reminded = new AgencyEvent.Reminded(ElectionId.Parse("pemilu-2024"), subject, text, "kunci");

        Assert.Equal(code, AgencyDecider.Refuse(Id, Tual, reminded, Shipped.Regions, Now)?.Code);
        Assert.Equal(Tual, AgencyDecider.Evolve(Id, Tual, reminded));
    }

    [Fact]
    public void A_reminder_is_no_longer_than_a_text_may_be()
    {
        var reminded = new AgencyEvent.Reminded(ElectionId.Parse("pemilu-2024"), "x", new string('x', 4001), "kunci");

        Assert.Equal("text-too-long", AgencyDecider.Refuse(Id, Tual, reminded, Shipped.Regions, Now)?.Code);
    }

    [Fact]
    public void An_agency_nobody_knows_is_not_reminded()
    {
        var reminded = new AgencyEvent.Reminded(ElectionId.Parse("pemilu-2024"), "x", "x", "kunci");

        Assert.Equal(
            "agency-unknown",
            AgencyDecider.Refuse(AgencyId.Parse("kl.bkn"), null, reminded, Shipped.Regions, Now)?.Code
        );
    }

    [Fact]
    public void An_agency_nobody_knows_declares_no_roll()
    {
        var id = AgencyId.Parse("kl.bkn");
        var declared = new AgencyEvent.RollDeclared(Roll(Today, 10));

        Assert.Equal("agency-unknown", AgencyDecider.Refuse(id, null, declared, Shipped.Regions, Now)?.Code);
        Assert.Null(AgencyDecider.Evolve(id, null, declared));
    }

    public static TheoryData<Roll, string?, string?> Rolls =>
        new()
        {
            { Roll(Today, 10), null, null },
            { Roll(new DateOnly(2023, 11, 28), 10), "date-in-future", "/data/asOf" },
            { Roll(new DateOnly(1999, 12, 31), 10), "date-out-of-range", "/data/asOf" },
            { Roll(Today, "81.72/a", "52/b"), "unit-foreign", "/data/units/1/id" },
            { Roll(Today, "81.72/a", "81.72/b", "81.72/a"), "unit-repeated", "/data/units/2/id" },
            { Roll(Today, 10_000_000), null, null },
            { Roll(Today, 10_000_001), "count-too-large", "/data/units" },
            { Roll(Today, int.MaxValue, 1), "count-too-large", "/data/units" },
        };

    [Theory]
    [MemberData(nameof(Rolls))]
    public void A_roll_names_each_unit_of_the_agency_once_on_a_day_that_has_come(
        Roll roll,
        string? code,
        string? pointer
    )
    {
        var why = AgencyDecider.Refuse(Id, Tual, new AgencyEvent.RollDeclared(roll), Shipped.Regions, Now);

        Assert.Equal((code, pointer), (why?.Code, why?.Pointer));
    }

    [Fact]
    public void The_roll_of_the_latest_day_is_in_force_whenever_it_arrives()
    {
        var november = Roll(new DateOnly(2023, 11, 1), 100);
        var october = Roll(new DateOnly(2023, 10, 1), 90);
        var corrected = Roll(new DateOnly(2023, 11, 1), 101);

        Assert.Same(november, After(october, november)?.Roll);
        Assert.Same(november, After(november, october)?.Roll);
        Assert.Same(corrected, After(november, corrected)?.Roll);
    }

    private static Agency? After(params Roll[] rolls) =>
        rolls.Aggregate<Roll, Agency?>(
            Tual,
            (agency, roll) => AgencyDecider.Evolve(Id, agency, new AgencyEvent.RollDeclared(roll))
        );

    private static Roll Roll(DateOnly asOf, params int[] pns) =>
        new(asOf, [.. pns.Select((count, i) => Unit($"81.72/unit-{i}", new CategoryCounts(count, 0, 0)))]);

    private static Roll Roll(DateOnly asOf, params string[] units) =>
        new(asOf, [.. units.Select(unit => Unit(unit, default))]);

    private static RollUnit Unit(string text, CategoryCounts persons)
    {
        Assert.True(UnitId.TryParse(text, out var id));
        return new RollUnit(id, text, persons);
    }
}
