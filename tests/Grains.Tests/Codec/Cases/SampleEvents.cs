using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Tests.Cases;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Codec.Cases;

/// <summary>Every event of a case, with every field that may be left out both there and left out.</summary>
internal static class SampleEvents
{
    private static readonly DateOnly Day = new(2024, 2, 29);

    private static readonly CaseStep Bare = new(Day, "kl.bawaslu");

    private static readonly CaseStep Full = new(Day, "officer-1", "catatan: \"dua\" baris\ndengan é, 中 dan 🙂 <b>&'")
    {
        Documents =
        [
            new CaseDocument("SK 1/2024", "https://example.id/sk?x=1&y=2", new string('a', 64)),
            new CaseDocument("BAP", "urn:bap:7", null),
        ],
    };

    private static readonly ViolationReport Whole = CaseSays.Alleges() with
    {
        Unit = UnitId.TryParse("81.72/bkpsdm", out var unit) ? unit : null,
        Election = Shipped.Pemilu,
        Contest = "presidential",
        Region = "81.72",
        ReporterRef = new string('0', 64),
    };

    private static readonly ViolationReport Least = CaseSays.Alleges() with
    {
        Person = new ReportedPerson(PersonCategory.Pppk, Say.Person(2), null, null, null),
        Origin = ReportOrigin.Finding,
    };

    private static readonly CaseId Other = CaseId.Parse("kl.bkn/17-2023");

    public static IReadOnlyList<CaseEvent> All { get; } = [.. Steps().SelectMany(With)];

    private static IEnumerable<CaseStep> Steps() => [Bare, Full];

    private static IEnumerable<CaseEvent> With(CaseStep step)
    {
        foreach (var zone in new[] { "Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura" })
        {
            yield return new CaseEvent.Reported(step, Whole, CaseSays.Zone(zone));
        }

        yield return new CaseEvent.Reported(step, Least, CaseSays.Zone("WIB"));
        foreach (var rank in Enum.GetValues<OfficialRank>())
        {
            var ranked = Whole with { Person = Whole.Person with { Rank = rank } };
            yield return new CaseEvent.Reported(step, ranked, CaseSays.Zone("WIT"));
            yield return new CaseEvent.Corrected(step, new PersonCorrection(null, null, null, rank));
        }

        foreach (var result in Enum.GetValues<VerificationResult>())
        {
            yield return new CaseEvent.VerifiedByTaskForce(step, result);
        }

        foreach (var result in Enum.GetValues<AssessmentResult>())
        {
            yield return new CaseEvent.Assessed(step, result);
        }

        foreach (var result in Enum.GetValues<ExaminationResult>())
        {
            yield return new CaseEvent.Examined(step, result);
        }

        yield return new CaseEvent.Forwarded(step, AgencyId.Parse("kl.kasn"));
        yield return new CaseEvent.Recommended(step, null);
        foreach (var level in Enum.GetValues<SanctionLevel>())
        {
            yield return new CaseEvent.Recommended(step, level);
        }

        yield return new CaseEvent.HandedOver(step, null, AgencyId.Parse("kl.bkn"));
        yield return new CaseEvent.HandedOver(step, AgencyId.Parse("kl.kasn"), AgencyId.Parse("kl.bkn"));
        yield return new CaseEvent.Summoned(step, 1, Day.AddDays(7));
        yield return new CaseEvent.Summoned(step, 2, Day.AddDays(14));
        yield return new CaseEvent.Decided(step, null);
        yield return new CaseEvent.Decided(step, PenaltyId.Parse("moral-open"));
        foreach (var outcome in Enum.GetValues<RemedyOutcome>())
        {
            var penalty = outcome == RemedyOutcome.Changed ? PenaltyId.Parse("oral-reprimand") : (PenaltyId?)null;
            yield return new CaseEvent.RemedyDecided(CaseMove.ObjectionDecided, step, outcome, penalty);
            yield return new CaseEvent.RemedyDecided(CaseMove.AppealDecided, step, outcome, penalty);
        }

        foreach (var move in new[] { CaseMove.Overdue, CaseMove.Reminded, CaseMove.Escalated, CaseMove.BlockProposed })
        {
            yield return new CaseEvent.ClockRang(move, step, "follow-up", Day.AddDays(-10), Day);
        }

        yield return new CaseEvent.MergeProposed(step, Other, ["person", "act", "occurredOn"]);
        yield return new CaseEvent.MergeDismissed(step, Other);
        yield return new CaseEvent.Merged(step, Other);
        yield return new CaseEvent.ReportsJoined(
            step,
            Other,
            [new FiledReport(Bare, Whole, Other), new FiledReport(Full, Least, CaseSays.First)]
        );
        yield return new CaseEvent.Corrected(
            step,
            new PersonCorrection((PersonCategory.Pns, Say.Person(7)), "Nama Benar", "Lurah", OfficialRank.Supervisor)
        );
        yield return new CaseEvent.Corrected(step, new PersonCorrection(null, "Nama Benar", null, null));
        foreach (var move in PlainMoves)
        {
            yield return new CaseEvent.Plain(move, step);
        }
    }

    private static IEnumerable<CaseMove> PlainMoves =>
        [
            CaseMove.InformationRequested,
            CaseMove.Delivered,
            CaseMove.EnteredIntoForce,
            CaseMove.Served,
            CaseMove.Closed,
            CaseMove.Withdrawn,
            CaseMove.ObjectionFiled,
            CaseMove.AppealFiled,
            CaseMove.AppealAnswered,
            CaseMove.CriminalReferred,
            CaseMove.CriminalConcluded,
            CaseMove.Blocked,
            CaseMove.Unblocked,
            CaseMove.HoldPlaced,
            CaseMove.HoldLifted,
            CaseMove.RetentionEnded,
            CaseMove.Erased,
        ];
}
