using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Tests.Codec;

public sealed class AgencyEventCodecTests
{
    [Fact]
    public void Every_registration_is_read_as_it_was_written() =>
        Prop.ForAll(
                Registrations.ToArbitrary(),
                registered =>
                    AgencyEventCodec.Decode(
                        Records.Of(AgencyEventCodec.TypeOf(registered), AgencyEventCodec.Encode(registered))
                    ) == registered
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_roll_is_read_as_it_was_written() =>
        Prop.ForAll(
                Rolls.ToArbitrary(),
                declared =>
                {
                    var bytes = AgencyEventCodec.Encode(declared);
                    var read = AgencyEventCodec.Decode(Records.Of(AgencyEventCodec.TypeOf(declared), bytes));
                    return read is AgencyEvent.RollDeclared it
                        && it.Roll.AsOf == declared.Roll.AsOf
                        && it.Roll.Units.SequenceEqual(declared.Roll.Units)
                        && AgencyEventCodec.Encode(it).AsSpan().SequenceEqual(bytes);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_reminder_is_read_as_it_was_written() =>
        Prop.ForAll(
                Reminders.ToArbitrary(),
                reminded =>
                    AgencyEventCodec.Decode(
                        Records.Of(AgencyEventCodec.TypeOf(reminded), AgencyEventCodec.Encode(reminded))
                    ) == reminded
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(
        EventTypes.AgencyReminded,
        """{"election":"Bukan Slug","subject":"x","text":"x","by":"x"}""",
        "not the id of an election"
    )]
    [InlineData(EventTypes.AgencyReminded, """{"election":"pemilu-2024","subject":"x","by":"x"}""", "'text' is")]
    [InlineData(EventTypes.AgencyRegistered, """{"kind":"city","timeZone":"WIT"}""", "'name' is required")]
    [InlineData(
        EventTypes.AgencyRegistered,
        """{"name":"x","kind":"village","timeZone":"WIT"}""",
        "'village' is not known"
    )]
    [InlineData(EventTypes.AgencyRegistered, """{"name":"x","kind":"city","timeZone":"UTC"}""", "time zone")]
    [InlineData(EventTypes.AgencyRollDeclared, """{"asOf":"2023-11-01","units":[]}""", "'units' is required")]
    [InlineData(EventTypes.AgencyRollDeclared, """{"asOf":"1-11-2023","units":[]}""", "not a date")]
    [InlineData(
        EventTypes.AgencyRollDeclared,
        """{"asOf":"2023-11-01","units":[{"id":"pusat","name":"x"}]}""",
        "<agency>/<slug>"
    )]
    [InlineData(
        EventTypes.AgencyRollDeclared,
        """{"asOf":"2023-11-01","units":[{"id":"52/a","name":"x","pns":-1}]}""",
        "between 0 and"
    )]
    [InlineData(EventTypes.CeremonyHeld, "{}", "unknown type")]
    public void A_record_that_makes_no_sense_is_refused_with_the_reason(string type, string data, string why)
    {
        var fault = Assert.Throws<FormatException>(() =>
            AgencyEventCodec.Decode(Records.Of(type, Encoding.UTF8.GetBytes(data)))
        );

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.Contains("81.72/apel version 1", fault.Message, StringComparison.Ordinal);
    }

    private static Gen<AgencyEvent.Registered> Registrations =>
        from name in Texts.Any
        from kind in Gen.Elements(Enum.GetValues<AgencyKind>())
        from province in Gen.Elements<string?>(null, "31", "52")
        from zone in Gen.Elements("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura")
        select new AgencyEvent.Registered(name, kind, province, Zone(zone));

    private static Gen<AgencyEvent.Reminded> Reminders =>
        from election in Gen.Elements("pemilu-2024", "pilkada-2024")
        from subject in Texts.Any
        from text in Texts.Any
        select new AgencyEvent.Reminded(ElectionId.Parse(election), subject, text, "kunci");

    private static Gen<AgencyEvent.RollDeclared> Rolls =>
        from day in Gen.Choose(0, 9000)
        from units in Units.NonEmptyListOf()
        select new AgencyEvent.RollDeclared(new Roll(new DateOnly(2000, 1, 1).AddDays(day), [.. units]));

    private static Gen<RollUnit> Units =>
        from id in Gen.Elements("81.72/bkd", "81.72/dinas-kesehatan", "kl.bkn/pusat")
        from name in Texts.Any
        from counts in Gen.Choose(0, 1_000_000).ArrayOf(3)
        select new RollUnit(Unit(id), name, new CategoryCounts(counts[0], counts[1], counts[2]));

    private static TimeZoneName Zone(string text) => TimeZoneName.TryParse(text, out var zone) ? zone : default;

    private static UnitId Unit(string text) => UnitId.TryParse(text, out var unit) ? unit : default;
}
