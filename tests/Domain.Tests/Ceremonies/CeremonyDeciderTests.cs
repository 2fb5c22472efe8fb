using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Tests.Facts;
using static Netralitas.Domain.Tests.Ceremonies.Given;

namespace Netralitas.Domain.Tests.Ceremonies;

public sealed class CeremonyDeciderTests
{
    public static TheoryData<CeremonyEvent[], CeremonyEvent, string?> Table =>
        new()
        {
            { [], Scheduled(), null },
            { [Scheduled()], Scheduled(), null },
            { [Held()], Scheduled(), null },
            { [Scheduled(), Cancelled], Scheduled(), null },
            { [], Held(), null },
            { [Scheduled()], Held(), null },
            { [Scheduled(), Cancelled], Held(), null },
            { [Held(), Verified], Held(), null },
            { [], Cancelled, "ceremony-not-scheduled" },
            { [Scheduled()], Cancelled, null },
            { [Scheduled(), Cancelled], Cancelled, "ceremony-not-scheduled" },
            { [Scheduled(), Signed(Ani)], Cancelled, "ceremony-already-held" },
            { [Signed(Ani)], Cancelled, "ceremony-already-held" },
            { [Held()], Cancelled, "ceremony-already-held" },
            { [Held(), Verified], Cancelled, "ceremony-already-held" },
            { [], Verified, "ceremony-not-held" },
            { [Scheduled()], Verified, "ceremony-not-held" },
            { [Scheduled(), Cancelled], Returned, "ceremony-not-held" },
            { [Held()], Verified, null },
            { [Held()], Returned, null },
            { [Held(), Verified], Returned, null },
            { [Held(), Returned], Verified, null },
            { [], Withdrawn(Ani), "pledge-not-found" },
            { [Held(), Signed(Ani)], Withdrawn(Ani), null },
            { [Signed(Ani)], Withdrawn(Ani), null },
            { [Held(), Signed(Ani), Withdrawn(Ani)], Withdrawn(Ani), "pledge-not-found" },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void What_may_happen_depends_on_what_happened(CeremonyEvent[] past, CeremonyEvent next, string? code) =>
        Assert.Equal(code, Refuse(Ceremony(past), next)?.Code);

    [Fact]
    public void A_withdrawal_concerns_one_kind_of_pledge()
    {
        var other = Withdrawn(Ani) with { Kind = Domain.Pledges.PledgeKind.Spoken };

        Assert.Equal("pledge-not-found", Refuse(Ceremony(Held(), Signed(Ani)), other)?.Code);
    }

    [Fact]
    public void An_agency_nobody_knows_holds_no_ceremony()
    {
        foreach (var reported in (CeremonyEvent[])[Scheduled(), Held()])
        {
            var why = CeremonyDecider.Refuse(Ceremony(), reported, agency: null, Shipped.Elections, Now);

            Assert.Equal(("agency-unknown", "/subject"), (why?.Code, why?.Pointer));
        }
    }

    [Fact]
    public void An_election_nobody_knows_is_refused_by_its_place()
    {
        var why = Refuse(Held(Shipped.Pemilu, ElectionId.Parse("pemilu-2029")));

        Assert.Equal(("election-unknown", "/data/elections/1"), (why?.Code, why?.Pointer));
        Assert.Contains("pemilu-2029", why!.Detail.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("81.72/dinas-kesehatan", null)]
    [InlineData("81.72/dinas-lain", "unit-unknown")]
    [InlineData("52/dinas-kesehatan", "unit-unknown")]
    public void A_unit_stands_on_the_roll_of_its_agency(string text, string? code)
    {
        var agency = Tual with { Roll = new Roll(new DateOnly(2023, 11, 1), [UnitOf("81.72/dinas-kesehatan")]) };
        var held = new CeremonyEvent.Held(Held().Facts with { Unit = UnitOf(text).Id });

        Assert.Equal(code, CeremonyDecider.Refuse(Ceremony(), held, agency, Shipped.Elections, Now)?.Code);
        Assert.Equal("unit-unknown", CeremonyDecider.Refuse(Ceremony(), held, Tual, Shipped.Elections, Now)?.Code);
    }

    public static TheoryData<CeremonyDate?, string?, string?> HeldDates =>
        new()
        {
            { null, null, null },
            { new CeremonyDate.At(Now.AddMinutes(-30)), null, null },
            { new CeremonyDate.At(Now.AddHours(1)), "date-in-future", "/data/heldAt" },
            { new CeremonyDate.At(Now.ToUniversalTime()), "offset-not-indonesian", "/data/heldAt" },
            { new CeremonyDate.On(new DateOnly(2023, 11, 27)), null, null },
            { new CeremonyDate.On(new DateOnly(2023, 11, 28)), "date-in-future", "/data/heldOn" },
            { new CeremonyDate.Around(new DateOnly(2023, 11, 27), "berita"), null, null },
            { new CeremonyDate.Around(new DateOnly(9999, 1, 1), "berita"), "date-in-future", "/data/heldAround/date" },
        };

    [Theory]
    [MemberData(nameof(HeldDates))]
    public void A_ceremony_was_held_in_the_past_or_at_a_time_not_stated(
        CeremonyDate? date,
        string? code,
        string? pointer
    )
    {
        var why = Refuse(new CeremonyEvent.Held(Held().Facts with { Date = date }));

        Assert.Equal((code, pointer), (why?.Code, why?.Pointer));
    }

    [Fact]
    public void A_plan_may_lie_ahead_but_not_twenty_years()
    {
        Assert.Null(Refuse(Plan(Now.AddDays(7))));
        Assert.Equal("/data/startsAt", Refuse(Plan(Now.AddYears(20)))?.Pointer);

        static CeremonyEvent Plan(DateTimeOffset startsAt) =>
            new CeremonyEvent.Scheduled(Scheduled().Facts with { Date = new CeremonyDate.At(startsAt) });
    }

    [Fact]
    public void Pledges_are_decided_elsewhere() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Refuse(Signed(Ani)));

    private static Rejection? Refuse(CeremonyEvent next) => Refuse(Ceremony(), next);

    private static Rejection? Refuse(Ceremony ceremony, CeremonyEvent next) =>
        CeremonyDecider.Refuse(ceremony, next, Tual, Shipped.Elections, Now);

    private static RollUnit UnitOf(string text)
    {
        Assert.True(UnitId.TryParse(text, out var unit));
        return new RollUnit(unit, "Dinas Kesehatan", default);
    }
}
