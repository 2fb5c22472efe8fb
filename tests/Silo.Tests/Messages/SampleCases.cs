using Netralitas.Domain.Agencies;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Violations;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ingest;

namespace Netralitas.Silo.Tests.Messages;

/// <summary>Everything that can be said of a case, with every field filled in; always the same.</summary>
internal static class SampleCases
{
    private static readonly CaseId Id = CaseId.Parse("kl.bawaslu/001-lp-2024");
    private static readonly CaseId Other = CaseId.Parse("kl.bkn/2024-7");
    private static readonly AgencyId Bawaslu = AgencyId.Parse("kl.bawaslu");
    private static readonly AgencyId Bkn = AgencyId.Parse("kl.bkn");
    private static readonly DateOnly Day = new(2024, 9, 23);
    private static readonly PenaltyId Penalty = PenaltyId.TryParse("demotion", out var penalty) ? penalty : default;
    private static readonly TimeZoneName Zone = TimeZoneName.TryParse("WIT", out var zone) ? zone : default;
    private static readonly ActId Act = ActId.TryParse("social-media-support", out var act) ? act : default;
    private static readonly UnitId Unit = UnitId.TryParse("81.72/bkpsdm", out var unit) ? unit : default;

    private static readonly PersonKey Person = PersonKey.TryPack(
        "198001012010011001"u8,
        PersonCategory.Pns,
        out var key
    )
        ? key
        : default;

    private static readonly CaseStep Step = new(Day, "kl.bawaslu", "Sesuai berita acara")
    {
        Documents = [new CaseDocument("Berita acara", "https://contoh.id/ba.pdf", new string('a', 64))],
    };

    private static readonly ViolationReport Report = new(
        new ReportedPerson(PersonCategory.Pns, Person, "Seorang Pegawai", "Camat", OfficialRank.Administrator),
        AgencyId.Parse("81.72"),
        Unit,
        Act,
        Day.AddDays(-2),
        Day.AddDays(-1),
        ElectionId.Parse("pilkada-2024"),
        "wali-kota",
        "81.72",
        ReportOrigin.Report,
        "Menyukai unggahan kampanye"
    );

    private static IEnumerable<CaseEvent> Events =>
        [
            new CaseEvent.Reported(Step, Report, Zone),
            new CaseEvent.VerifiedByTaskForce(Step, VerificationResult.Sufficient),
            new CaseEvent.Assessed(Step, AssessmentResult.Violation),
            new CaseEvent.Forwarded(Step, Bkn),
            new CaseEvent.Recommended(Step, SanctionLevel.Severe),
            new CaseEvent.HandedOver(Step, AgencyId.Parse("kl.kasn"), Bkn),
            new CaseEvent.Summoned(Step, 1, Day.AddDays(7)),
            new CaseEvent.Examined(Step, ExaminationResult.Absent),
            new CaseEvent.Decided(Step, Penalty),
            new CaseEvent.RemedyDecided(CaseMove.ObjectionDecided, Step, RemedyOutcome.Changed, Penalty),
            new CaseEvent.ClockRang(CaseMove.Reminded, Step, "follow-up", Day, Day.AddDays(10)),
            new CaseEvent.MergeProposed(Step, Other, ["person", "act"]),
            new CaseEvent.MergeDismissed(Step, Other),
            new CaseEvent.ReportsJoined(
                Step,
                Other,
                [new FiledReport(Step, Report with { ReporterRef = new string('b', 64) }, Other)]
            ),
            new CaseEvent.Merged(Step, Other),
            new CaseEvent.Corrected(
                Step,
                new PersonCorrection((PersonCategory.Pns, Person), "Nama Benar", "Lurah", OfficialRank.Supervisor)
            ),
            new CaseEvent.Plain(CaseMove.Closed, new CaseStep(Day, "kl.bawaslu")),
        ];

    /// <summary>By an institution with a reporter, by an operator who saw a version, by the system.</summary>
    public static CaseShare Share()
    {
        var share = new CaseShare(Id, []);
        foreach (var said in Events)
        {
            share.Calls.Add(Call(share.Calls.Count, said));
        }

        return share;
    }

    /// <summary>A request about an agency and two cases.</summary>
    public static EventBatch Batch()
    {
        var batch = new EventBatch { Count = 3 };
        batch.Add(Bkn, 0, new EventIdentity("kl.bkn", "e-0"), new AgencyEvent.Registered("BKN", default, null, Zone));
        batch.Add(Id, Call(1, Events.First()));
        batch.Add(Other, Call(2, Events.Last()));
        return batch;
    }

    private static CaseCall Call(int index, CaseEvent said) =>
        (index % 3) switch
        {
            0 => new CaseCall(
                index,
                new EventIdentity("kl.bawaslu", "e-1"),
                CaseSender.Of(Bawaslu),
                said,
                new Reporter("Pelapor", "0812", "Panwaslu")
            ),
            1 => new CaseCall(index, null, CaseSender.Operator("kunci"), said, ExpectedVersion: 4),
            _ => new CaseCall(index, null, CaseSender.System, said),
        };
}
