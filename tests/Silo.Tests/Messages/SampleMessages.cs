using System.Globalization;
using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Wording;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Turns;

namespace Netralitas.Silo.Tests.Messages;

/// <summary>One of every message that crosses between silos, with every field filled in; always the same.</summary>
internal static class SampleMessages
{
    private static readonly AgencyId Tual = AgencyId.Parse("81.72");
    private static readonly CeremonyId Apel = CeremonyId.Parse("81.72/apel");
    private static readonly ElectionId Pemilu = ElectionId.Parse("pemilu-2024");
    private static readonly EventIdentity Identity = new("81.72", "kejadian-1");
    private static readonly PersonKey[] Persons = [Person("198001012010011001"u8), Person("198001012010011002"u8)];

    private static readonly UnitId Unit = UnitId.TryParse("81.72/bkpsdm", out var unit) ? unit : default;
    private static readonly TimeZoneName Zone = TimeZoneName.TryParse("WIT", out var zone) ? zone : default;

    private static readonly DateTimeOffset Then = DateTimeOffset.Parse(
        "2023-11-27T07:30:00.123+09:00",
        CultureInfo.InvariantCulture
    );

    private static readonly CeremonyFacts Facts = new()
    {
        Elections = [Pemilu, ElectionId.Parse("pilkada-2024")],
        Unit = Unit,
        Date = new CeremonyDate.At(Then),
        Place = "Balai Kota",
        Leader = new Leader("Seorang Pejabat", "Pj. Wali Kota", LeaderStanding.Pj),
        Audience = "all",
        Agenda = ["Pembacaan ikrar"],
        Wording = new WordingText("Kami", ["satu", "dua", "tiga", "empat"], "Demikian", "ikrar"),
        Attendance = new Attendance(10, null, 3),
        LegalBases = ["Surat Edaran"],
        Partners = ["KPU"],
        Evidence = [new Evidence(EvidenceKind.Photo, "https://contoh.id/foto.jpg", new string('a', 64))],
    };

    private static readonly Agency Agency = new(
        Tual,
        "Kota Tual",
        AgencyKind.City,
        "81",
        Zone,
        new Roll(new DateOnly(2023, 11, 1), [new RollUnit(Unit, "BKPSDM", new(7, 2, 1))])
    );

    private static readonly ElectionFigures Figures = new(Pemilu, 1, 2, 1, new(3, 2, 1), new(1, 0, 0));

    /// <summary>The messages, each under its name.</summary>
    public static IReadOnlyDictionary<string, object> All { get; } =
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["agency-share"] = AgencyShare(),
            ["ceremony-share"] = CeremonyShare(),
            ["case-share"] = SampleCases.Share(),
            ["batch"] = Batch(),
            ["batch-of-cases"] = SampleCases.Batch(),
            ["batch-reply"] = new BatchReply(5, 2, 42, Others()),
            ["share-reply"] = new ShareReply(42, 2, Others()),
            ["ceremony-report"] = Report(),
            ["ceremony-report-bare"] = Report() with { Facts = null, History = [] },
            ["agency-report"] = new AgencyReport(
                Agency,
                [Figures],
                [new CeremonyEntry("apel", CeremonyStatus.Held, Facts.Elections)],
                42
            ),
            ["agency-row"] = AgencyLine.Of(Agency, [Figures], 42),
            ["log-record"] = new LogRecord(
                42,
                "81.72/apel",
                3,
                41,
                EventTypes.CeremonyHeld,
                Then,
                Identity,
                new byte[] { 1, 2 },
                new byte[32]
            ),
            ["snapshot"] = new AgencySnapshotState { Position = 42, Bytes = [1, 2, 3] },
        };

    private static PersonKey Person(ReadOnlySpan<byte> digits) =>
        PersonKey.TryPack(digits, PersonCategory.Pns, out var key) ? key : default;

    private static AgencyShare AgencyShare() =>
        new(
            Tual,
            [
                new AgencyCall(
                    0,
                    Identity,
                    new AgencyEvent.Registered("Kota Tual", AgencyKind.City, "81", Agency.TimeZone)
                ),
                new AgencyCall(1, Identity, new AgencyEvent.RollDeclared(Agency.Roll!)),
            ]
        );

    private static CeremonyShare CeremonyShare()
    {
        var share = new CeremonyShare(Apel) { Agency = Agency };
        CeremonyEvent[] events =
        [
            new CeremonyEvent.Scheduled(Facts),
            new CeremonyEvent.Held(Facts with { Date = new CeremonyDate.Around(new DateOnly(2023, 11, 29), "HUT") }),
            new CeremonyEvent.Held(Facts with { Date = new CeremonyDate.On(new DateOnly(2023, 11, 29)), Unit = null }),
            new CeremonyEvent.Cancelled("Hujan deras"),
            new CeremonyEvent.Verified("kunci", "Lengkap"),
            new CeremonyEvent.Returned("kunci", "Foto buram"),
            new CeremonyEvent.PledgeWithdrawn(PledgeKind.Spoken, PersonCategory.Pns, Persons[0], "Salah ketik", Then),
        ];
        share.Calls.AddRange(
            events.Select((each, index) => new CeremonyCall.Report(index, index == 4 ? null : Identity, each))
        );
        share.Calls.Add(new CeremonyCall.RollCall(7, PledgeKind.Signed, PersonCategory.Pppk, Persons, Then));
        share.Add(new PledgeItem(8, Persons[0], PersonCategory.Pns, PledgeKind.Spoken, Then.UtcTicks));
        share.Add(new PledgeItem(10, Persons[1], PersonCategory.NonAsn, PledgeKind.Signed, 0));
        return share;
    }

    private static EventBatch Batch()
    {
        var batch = new EventBatch { Count = 13 };
        foreach (var call in AgencyShare().Calls)
        {
            batch.Add(Tual, call.Index, call.Identity, call.Event);
        }

        batch.For(Apel).Calls.AddRange(CeremonyShare().Calls);
        batch
            .For(CeremonyId.Parse("81.72/kedua"))
            .Add(new PledgeItem(11, Persons[0], PersonCategory.Pns, PledgeKind.Spoken, 0));
        batch.Refuse(12, Rejection.Of("nip-invalid", "/data/person/number", "NIP salah", "wrong NIP"));
        return batch;
    }

    private static List<EventOutcome> Others() =>
        [
            new(1, Outcome.Duplicate, Position: 7),
            new(2, Outcome.Conflict, Rejection.Of("event-id-conflict", "/id", "isi lain", "other content"), 7),
            new(3, Outcome.Rejected, Rejection.Of("nip-invalid", "/data/person/number", "NIP salah", "wrong NIP")),
        ];

    private static CeremonyReport Report() =>
        new(
            Apel,
            CeremonyStatus.Verified,
            Facts,
            new CategoryCounts(3, 2, 1),
            new CategoryCounts(1, 0, 0),
            3,
            42,
            [new HistoryEntry(1, EventTypes.CeremonyHeld, Then, "81.72", "kejadian-1", "alasan")]
        );
}
