using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Violations;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Cases;

/// <summary>What institutions say of cases, as the edge would hand it on. The days are those the manual clock starts near.</summary>
internal static class CaseSays
{
    public const string Narrative = "Menyukai unggahan halaman kampanye pasangan calon.";

    public static readonly AgencyId Tual = AgencyId.Parse("81.72");

    public static readonly CaseId First = CaseId.Parse("kl.bawaslu/001-2023");

    public static readonly CaseId Second = CaseId.Parse("kl.bkn/17-2023");

    public static readonly CaseSender Bawaslu = CaseSender.Of(AgencyId.Parse("kl.bawaslu"));

    public static readonly CaseSender Bkn = CaseSender.Of(AgencyId.Parse("kl.bkn"));

    public static readonly CaseSender Officer = CaseSender.Operator("officer-1");

    public static readonly Reporter Reporter = new("Siti Rahmawati", "siti@example.id", "LSM Pemantau");

    /// <summary>The 20th of November 2023: a Monday, a week before the manual clock starts, after the candidates were fixed.</summary>
    public static readonly DateOnly ReceivedOn = new(2023, 11, 20);

    public static CaseStep Step(DateOnly on, string by, string? note = null) => new(on, by, note);

    public static ViolationReport Alleges(
        int serial = 1,
        string act = "social-media-support",
        DateOnly? occurredOn = null,
        AgencyId? agency = null,
        ElectionId? election = null
    ) =>
        new(
            new ReportedPerson(
                PersonCategory.Pns,
                Say.Person(serial),
                "Budi Santoso",
                "Camat",
                OfficialRank.Administrator
            ),
            agency ?? Tual,
            Unit: null,
            ActId.Parse(act),
            occurredOn ?? new DateOnly(2023, 11, 18),
            KnownOn: occurredOn ?? new DateOnly(2023, 11, 18),
            election ?? Shipped.Pemilu,
            Contest: null,
            Region: null,
            ReportOrigin.Report,
            Narrative
        );

    public static CaseEvent.Reported Reported(
        ViolationReport? report = null,
        DateOnly? on = null,
        CaseSender? sender = null
    ) => new(Step(on ?? ReceivedOn, (sender ?? Bawaslu).By), report ?? Alleges(), Zone("WIB"));

    public static CaseEvent Plain(CaseMove move, DateOnly on, CaseSender? sender = null, bool isProven = false) =>
        new CaseEvent.Plain(
            move,
            Step(on, (sender ?? Officer).By) with
            {
                Documents = isProven ? [new CaseDocument("SK", "https://example.id/sk.pdf", null)] : [],
            }
        );

    /// <summary>Everything up to the decision, a day apart, from the day after the report.</summary>
    public static IEnumerable<CaseEvent> UpToDecision(DateOnly received, string? penalty = "written-reprimand")
    {
        CaseStep On(int days) => Step(received.AddDays(days), Officer.By);
        yield return new CaseEvent.VerifiedByTaskForce(On(1), VerificationResult.Sufficient);
        yield return new CaseEvent.Assessed(On(1), AssessmentResult.Violation);
        yield return new CaseEvent.Recommended(On(2), Level: null);
        yield return new CaseEvent.Examined(On(3), ExaminationResult.Appeared);
        yield return new CaseEvent.Decided(On(4), penalty is null ? null : PenaltyId.Parse(penalty));
    }

    public static CaseCall Call(
        CaseEvent said,
        CaseSender? sender = null,
        string? id = null,
        Reporter? reporter = null,
        long? version = null
    )
    {
        var who = sender ?? (said is CaseEvent.Reported ? Bawaslu : Officer);
        return new CaseCall(0, id is null ? null : Identity(who, id), who, said, reporter, version);
    }

    public static EventIdentity Identity(CaseSender sender, string id) => new($"/agencies/{sender.By}", id);

    public static CaseShare Share(CaseId id, params IEnumerable<CaseCall> calls) =>
        new(id, [.. calls.Select((call, index) => call with { Index = index })]);

    public static TimeZoneName Zone(string name) =>
        TimeZoneName.TryParse(name, out var zone) ? zone : throw new FormatException(name);

    /// <summary>Tells a node one thing that it must accept.</summary>
    public static async Task<ShareReply> AcceptAsync(
        this Hosting.TestNode node,
        CaseId id,
        params IEnumerable<CaseCall> calls
    )
    {
        var reply = await node.TellAsync(Share(id, calls));
        Assert.True(reply.Others.Count == 0, string.Join("; ", reply.Others));
        return reply;
    }

    /// <summary>Reports a case and tells everything up to its decision, in one turn.</summary>
    public static Task<ShareReply> DecideAsync(this Hosting.TestNode node, CaseId id, ViolationReport? report = null)
    {
        var registrar = CaseSender.Of(id.Registrar);
        var isContract = report?.Person.Category == PersonCategory.NonAsn;
        return node.AcceptAsync(
            id,
            [
                Call(Reported(report, sender: registrar), registrar),
                .. UpToDecision(ReceivedOn, isContract ? "contract-reprimand" : "written-reprimand")
                    .Select(said => Call(said)),
            ]
        );
    }

    /// <summary>Tells a node one thing that it must refuse; the code why.</summary>
    public static async Task<string> RefuseAsync(this Hosting.TestNode node, CaseId id, CaseCall call)
    {
        var other = Assert.Single((await node.TellAsync(Share(id, call))).Others);
        Assert.NotNull(other.Rejection);
        Assert.NotEqual(other.Rejection.Detail.Id, other.Rejection.Detail.En);
        return other.Rejection.Code;
    }
}
