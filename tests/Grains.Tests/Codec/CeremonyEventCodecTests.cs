using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Codec;

public sealed class CeremonyEventCodecTests
{
    private static readonly DateTimeOffset Morning = new(2023, 11, 27, 7, 30, 0, TimeSpan.FromHours(9));

    private static readonly CeremonyFacts Full = new()
    {
        Elections = [Shipped.Pemilu, Shipped.Pilkada],
        Unit = UnitId.TryParse("81.72/bkd", out var unit) ? unit : null,
        Date = new CeremonyDate.At(Morning),
        Place = "Lapangan Apel Balai Kota",
        Leader = new Leader("Ahmad Yani Renuat", "Wali Kota", LeaderStanding.Pj),
        Audience = "all",
        Agenda = ["deklarasi", "penandatanganan"],
        Wording = new WordingText("Kami, ASN,", ["satu", "dua", "tiga", "empat"], "Demikian.", "ikrar"),
        Attendance = new Attendance(100, Pppk: null, 0),
        LegalBases = ["UU 5/2014"],
        Partners = ["KPU", "Bawaslu"],
        Evidence =
        [
            new Evidence(EvidenceKind.Photo, "https://tual.go.id/foto.jpg", new string('a', 64)),
            new Evidence(EvidenceKind.AttendanceList, "urn:daftar-hadir:1", Sha256: null),
        ],
    };

    public static TheoryData<CeremonyEvent> Events =>
        new()
        {
            new CeremonyEvent.Scheduled(Full),
            new CeremonyEvent.Held(Full),
            new CeremonyEvent.Held(Full with { Date = new CeremonyDate.On(new DateOnly(2023, 11, 27)) }),
            new CeremonyEvent.Held(Full with { Date = new CeremonyDate.Around(new DateOnly(2023, 11, 29), "berita") }),
            new CeremonyEvent.Held(Full with { Date = null, Leader = new Leader("Armiadi", "Sekda", Standing: null) }),
            new CeremonyEvent.Held(Full with { Wording = new WordingText(null, [], null, "pakta") }),
            new CeremonyEvent.Held(new CeremonyFacts { Elections = [Shipped.Pilkada] }),
            new CeremonyEvent.Cancelled("hujan \"lebat\""),
            new CeremonyEvent.Verified("op-1", "lengkap"),
            new CeremonyEvent.Verified("op-1", Note: null),
            new CeremonyEvent.Returned("op-1", "foto kabur"),
            new CeremonyEvent.PledgesRecorded(PledgeKind.Signed, PersonCategory.Pppk, Say.Persons(1, 2, 3)),
            new CeremonyEvent.PledgeWithdrawn(PledgeKind.Spoken, PersonCategory.Pns, Say.Person(1), "salah", Morning),
            new CeremonyEvent.PledgeWithdrawn(
                PledgeKind.Signed,
                PersonCategory.NonAsn,
                NonAsn("007"),
                "ganda",
                Time: null
            ),
        };

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_read_as_it_was_written(CeremonyEvent happened)
    {
        var bytes = CeremonyEventCodec.Encode(happened);
        var read = CeremonyEventCodec.Decode(Records.Of(CeremonyEventCodec.TypeOf(happened), bytes));

        Assert.IsType(happened.GetType(), read);
        Assert.Equivalent(happened, read, strict: true);
        Assert.Equal(bytes, CeremonyEventCodec.Encode(read));
    }

    [Fact]
    public void Every_kind_of_event_is_tried_above()
    {
        var kinds = typeof(CeremonyEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CeremonyEvent)));

        Assert.Equal(kinds.ToHashSet(), Events.Select(row => row.Data.GetType()).ToHashSet());
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_and_other_content_others() =>
        Prop.ForAll(
                HeldEvents.ToArbitrary(),
                HeldEvents.ToArbitrary(),
                (one, other) =>
                {
                    var bytes = CeremonyEventCodec.Encode(one);
                    var again = CeremonyEventCodec.Encode(
                        CeremonyEventCodec.Decode(Records.Of(EventTypes.CeremonyHeld, bytes))
                    );
                    var differs = !bytes.AsSpan().SequenceEqual(CeremonyEventCodec.Encode(other));
                    return again.AsSpan().SequenceEqual(bytes) && differs == (one.ToString() != other.ToString());
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(EventTypes.CeremonyHeld, """{"elections":[]}""", "'elections' is required")]
    [InlineData(EventTypes.CeremonyHeld, """{"elections":["pemilu-2024"],"heldOn":"x"}""", "not a date")]
    [InlineData(EventTypes.CeremonyScheduled, """{"elections":["pemilu-2024"]}""", "'startsAt' is required")]
    [InlineData(EventTypes.CeremonyCancelled, "{}", "'reason' is required")]
    [InlineData(EventTypes.CeremonyCancelled, "[]", "must be an object")]
    [InlineData(EventTypes.AgencyRegistered, "{}", "unknown type")]
    public void A_record_that_makes_no_sense_is_refused_with_the_reason(string type, string data, string why)
    {
        var fault = Assert.Throws<FormatException>(() =>
            CeremonyEventCodec.Decode(Records.Of(type, Encoding.UTF8.GetBytes(data)))
        );

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    // Texts and lists are written out by ToString, so that it tells contents apart.
    private static Gen<CeremonyEvent.Held> HeldEvents =>
        from place in Texts.Any.OrNull()
        from audience in Gen.Elements<string?>(null, "all", "unit-heads")
        from date in Gen.Elements<CeremonyDate?>(
            null,
            new CeremonyDate.At(Morning),
            new CeremonyDate.At(Morning.ToOffset(TimeSpan.FromHours(8))),
            new CeremonyDate.On(new DateOnly(2023, 11, 27)),
            new CeremonyDate.Around(new DateOnly(2023, 11, 27), "berita")
        )
        from counts in Gen.Elements<int?>(null, 0, 1).ArrayOf(3)
        from standing in Gen.Elements<LeaderStanding?>(null, LeaderStanding.Plt, LeaderStanding.Plh)
        select new CeremonyEvent.Held(
            new CeremonyFacts
            {
                Elections = Full.Elections,
                Place = place,
                Audience = audience,
                Date = date,
                Attendance = new Attendance(counts[0], counts[1], counts[2]),
                Leader = new Leader("Armiadi", "Sekda", standing),
            }
        );

    private static PersonKey NonAsn(string digits) =>
        PersonKey.TryPack(Encoding.ASCII.GetBytes(digits), PersonCategory.NonAsn, out var key) ? key : default;
}
