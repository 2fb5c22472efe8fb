using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>
/// What the world says of one case over two years: the procedure with random gaps, broken off anywhere, with steps told
/// late, in the wrong order, twice, of days to come, by the wrong institution, and with moves that make no sense.
/// </summary>
internal sealed class CaseScript
{
    public static readonly DateTimeOffset Begins = new(2023, 2, 1, 0, 0, 1, TimeSpan.Zero);
    public static readonly DateTimeOffset Ends = new(2025, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Penalties =
    [
        "written-reprimand",
        "rank-lowered-1-year",
        "post-lowered-12-months",
        "dismissed-with-honour",
        "dismissed-without-honour",
    ];

    private static readonly string[] Moral = ["moral-closed", "moral-open"];

    private static readonly CaseSender Kasn = CaseSender.Of(AgencyId.Parse("kl.kasn"));

    private static readonly (string Agency, int HoursAhead)[] Agencies = [("62.11", 7), ("52", 8), ("81.72", 9)];

    private readonly List<Told> told = [];
    private readonly Random random;
    private readonly ViolationReport report;
    private readonly CaseSender employer;
    private DateTimeOffset cursor;

    public CaseScript(int number, Random random)
    {
        this.random = random;
        Id = CaseId.Parse($"kl.bawaslu/{number.ToString("D5", CultureInfo.InvariantCulture)}");
        cursor = Begins + TimeSpan.FromMinutes(random.Next(0, (int)(Ends - Begins).TotalMinutes - (60 * 24 * 10)));
        var (agency, hours) = Agencies[random.Next(Agencies.Length)];
        HoursAhead = hours;
        employer = CaseSender.Of(AgencyId.Parse(agency));
        IsPemilu = random.Next(2) == 0;
        var occurredOn = DateOnly.FromDateTime(cursor.UtcDateTime).AddDays(-random.Next(45, 60));
        // The presidential candidates were fixed on 13-11-2023, those of the regions on 22-9-2024.
        IsDiscipline = occurredOn >= (IsPemilu ? new DateOnly(2023, 11, 13) : new DateOnly(2024, 9, 22));
        report = CaseSays.Alleges(
            // Nobody is punished twice, so each case has an act of its own.
            serial: (number % 900) + 1,
            act: Acts[number / 900 % Acts.Length],
            occurredOn,
            AgencyId.Parse(agency),
            IsPemilu ? Shipped.Pemilu : Shipped.Pilkada
        ) with
        {
            Contest = IsPemilu ? "presidential" : "regional-head",
        };
        Write();
        told.Sort((one, other) => one.At.CompareTo(other.At));
    }

    // What is ethics before and discipline after.
    private static readonly string[] Acts =
    [
        "banner",
        "online-campaign",
        "attend-declaration",
        "social-media-support",
        "photo-with-candidate",
    ];

    public CaseId Id { get; }

    public int HoursAhead { get; }

    public string Employer => employer.By;

    public bool IsPemilu { get; }

    public bool IsDiscipline { get; }

    /// <summary>Everything said, in the order it is said.</summary>
    public IReadOnlyList<Told> All => told;

    public static bool IsMoral(string penalty) => penalty.StartsWith("moral", StringComparison.Ordinal);

    /// <summary>Against dismissals one appeals, against moral statements there is nothing, against the rest one objects.</summary>
    public static string? RemedyAgainst(string penalty) =>
        IsMoral(penalty) ? null
        : penalty.StartsWith("dismissed", StringComparison.Ordinal) ? "appeal"
        : "objection";

    private void Write()
    {
        Say(CaseMove.Reported);
        foreach (var move in Procedure())
        {
            cursor += Gap();
            if (cursor >= Ends || Chance(12))
            {
                return;
            }

            Say(move);
            if (Chance(4))
            {
                Say(AnyMove());
            }

            if (Chance(8))
            {
                Repeat();
            }
        }
    }

    private IEnumerable<CaseMove> Procedure()
    {
        CaseMove[] beginning =
        [
            CaseMove.VerifiedByTaskForce,
            CaseMove.Assessed,
            CaseMove.Forwarded,
            CaseMove.Recommended,
        ];
        CaseMove[] examination = Chance(3)
            ? [CaseMove.Summoned, CaseMove.Examined, CaseMove.Summoned, CaseMove.Examined]
            : [CaseMove.Examined];
        CaseMove[] remedy = Chance(2)
            ?
            [
                CaseMove.ObjectionFiled,
                CaseMove.AppealFiled,
                CaseMove.AppealAnswered,
                CaseMove.ObjectionDecided,
                CaseMove.AppealDecided,
            ]
            : [];
        CaseMove[] block = Chance(3) ? [CaseMove.Blocked, CaseMove.Unblocked, CaseMove.Blocked] : [];
        List<CaseMove> all =
        [
            .. beginning,
            .. Chance(2) ? block : [],
            .. examination,
            CaseMove.Decided,
            CaseMove.Delivered,
            .. remedy,
            .. block,
            CaseMove.Served,
            CaseMove.Closed,
            CaseMove.Unblocked,
        ];
        if (Chance(3))
        {
            all.Insert(random.Next(3), CaseMove.InformationRequested);
        }

        if (Chance(5))
        {
            // Told in the wrong order.
            var place = random.Next(all.Count - 1);
            (all[place], all[place + 1]) = (all[place + 1], all[place]);
        }

        return all;
    }

    private Func<CaseStep, CaseEvent> Make(CaseMove move) =>
        move switch
        {
            CaseMove.Reported => step => new CaseEvent.Reported(step, report, CaseSays.Zone("WIB")),
            CaseMove.VerifiedByTaskForce => step => new CaseEvent.VerifiedByTaskForce(
                step,
                Chance(20) ? VerificationResult.Insufficient : VerificationResult.Sufficient
            ),
            CaseMove.Assessed => step => new CaseEvent.Assessed(
                step,
                Chance(20) ? AssessmentResult.NoViolation : AssessmentResult.Violation
            ),
            CaseMove.Forwarded => step => new CaseEvent.Forwarded(step, Forwardee()),
            CaseMove.Recommended => step => new CaseEvent.Recommended(step, null),
            CaseMove.Summoned => step => new CaseEvent.Summoned(
                step,
                Round(),
                step.On.AddDays(Chance(20) ? -1 : random.Next(4))
            ),
            CaseMove.Examined => step => new CaseEvent.Examined(
                step,
                Chance(2) ? ExaminationResult.Absent : ExaminationResult.Appeared
            ),
            CaseMove.Decided => step => new CaseEvent.Decided(step, Chance(6) ? null : Penalty()),
            CaseMove.ObjectionDecided or CaseMove.AppealDecided => step => Settled(move, step),
            _ => step => new CaseEvent.Plain(
                move,
                step with
                {
                    Documents = [new CaseDocument("bukti", "https://example.id/bukti", null)],
                }
            ),
        };

    private CaseEvent.RemedyDecided Settled(CaseMove move, CaseStep step)
    {
        var outcome = (RemedyOutcome)random.Next(3);
        return new CaseEvent.RemedyDecided(move, step, outcome, outcome == RemedyOutcome.Changed ? Penalty() : null);
    }

    // To the body of those days as a rule, else to the other one, or to an agency that handles no violations.
    private AgencyId Forwardee()
    {
        string[] bodies = ["kl.kasn", "kl.bkn", "62.11"];
        return AgencyId.Parse(bodies[Chance(10) ? 2 : random.Next(2)]);
    }

    private int Round() => told.Exists(each => each.Event is CaseEvent.Summoned) ? random.Next(1, 4) : 1;

    // Now and then one that does not fit what the act is.
    private PenaltyId Penalty()
    {
        var fitting = IsDiscipline != Chance(10) ? Penalties : Moral;
        return PenaltyId.Parse(fitting[random.Next(fitting.Length)]);
    }

    private CaseMove AnyMove()
    {
        CaseMove[] all =
        [
            CaseMove.Reported,
            CaseMove.VerifiedByTaskForce,
            CaseMove.InformationRequested,
            CaseMove.Assessed,
            CaseMove.Forwarded,
            CaseMove.Recommended,
            CaseMove.Summoned,
            CaseMove.Examined,
            CaseMove.Decided,
            CaseMove.Delivered,
            CaseMove.Served,
            CaseMove.Closed,
            CaseMove.Withdrawn,
            CaseMove.ObjectionFiled,
            CaseMove.ObjectionDecided,
            CaseMove.AppealFiled,
            CaseMove.AppealAnswered,
            CaseMove.AppealDecided,
            CaseMove.Blocked,
            CaseMove.Unblocked,
        ];
        return all[random.Next(all.Length)];
    }

    // Said today of today, as a rule; else late, or of a day to come.
    private void Say(CaseMove move)
    {
        var today = DateOnly.FromDateTime(cursor.UtcDateTime.AddHours(HoursAhead));
        var on =
            Chance(5) ? today.AddDays(-random.Next(1, 25))
            : Chance(30) ? today.AddDays(random.Next(1, 4))
            : today;
        var sender = SenderOf(move, on);
        var said = Make(move)(new CaseStep(on, sender.By));
        told.Add(new Told(cursor, $"{Id.Slug}-{told.Count}", sender, said));
        cursor += TimeSpan.FromSeconds(random.Next(1, 5_000));
    }

    // Whose task it is, or an operator in their place; now and then anybody.
    private CaseSender SenderOf(CaseMove move, DateOnly on)
    {
        if (move == CaseMove.Reported)
        {
            return CaseSays.Bawaslu;
        }

        if (Chance(15))
        {
            CaseSender[] all = [CaseSays.Bawaslu, CaseSays.Bkn, Kasn, employer];
            return all[random.Next(all.Length)];
        }

        return Chance(2) ? CaseSays.Officer : TaskOf(move, on);
    }

    private CaseSender TaskOf(CaseMove move, DateOnly on) =>
        move switch
        {
            CaseMove.VerifiedByTaskForce
            or CaseMove.InformationRequested
            or CaseMove.Assessed
            or CaseMove.Forwarded
            or CaseMove.Withdrawn => CaseSays.Bawaslu,
            CaseMove.Recommended or CaseMove.Closed => on < new DateOnly(2024, 9, 1) ? Kasn : CaseSays.Bkn,
            CaseMove.Blocked or CaseMove.Unblocked => CaseSays.Bkn,
            _ => employer,
        };

    private void Repeat()
    {
        told.Add(told[random.Next(told.Count)] with { At = cursor });
        cursor += TimeSpan.FromSeconds(1);
    }

    private TimeSpan Gap() => TimeSpan.FromMinutes(Chance(4) ? random.Next(60 * 24 * 60) : random.Next(60 * 24 * 6));

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
