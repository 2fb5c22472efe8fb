using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>No order of late, repeated, missing or wrong events reaches a state the law does not know.</summary>
public sealed class CasePropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(80);

    private static readonly CaseEvent[] Walk =
    [
        CaseStory.Report("2024-10-01"),
        CaseStory.Report("2024-09-30", by: "kl.kemendagri"),
        MoveSamples.Of(CaseMove.VerifiedByTaskForce, "2024-10-02", "kl.bkn"),
        MoveSamples.Of(CaseMove.Assessed, "2024-10-03", CaseStory.Bawaslu),
        MoveSamples.Of(CaseMove.Forwarded, "2024-10-04", CaseStory.Bawaslu),
        MoveSamples.Of(CaseMove.Recommended, "2024-10-05", "kl.bkn"),
        MoveSamples.Of(CaseMove.Blocked, "2024-10-16", "kl.bkn"), // followed up by the 15th, it would not be due
        MoveSamples.Of(CaseMove.Summoned, "2024-10-16", "81.72"),
        MoveSamples.Of(CaseMove.Examined, "2024-10-16", "81.72"),
        MoveSamples.Of(CaseMove.Decided, "2024-10-17", "81.72"),
        MoveSamples.Of(CaseMove.Delivered, "2024-10-17", "81.72"),
        MoveSamples.Of(CaseMove.ObjectionFiled, "2024-10-18", "81.72"),
        MoveSamples.Of(CaseMove.ObjectionDecided, "2024-10-19", "81.72"),
        MoveSamples.Of(CaseMove.Served, "2024-10-19", "81.72"),
        MoveSamples.Of(CaseMove.Closed, "2024-10-20", "kl.bkn"),
    ];

    [Fact]
    public void Whatever_anybody_tries_no_illegal_state_is_reached() =>
        Prop.ForAll(Attempts, attempts => _ = Tried(attempts)).Check(Often);

    [Fact]
    public void A_true_story_told_in_any_order_with_gaps_and_repetitions_reaches_no_illegal_state() =>
        Prop.ForAll(
                Gen.Choose(-1, Walk.Length - 1).ListOf(60).ToArbitrary(),
                order =>
                {
                    var trial = new CaseTrial();
                    foreach (var next in order)
                    {
                        if (next < 0)
                        {
                            trial.Pass(TimeSpan.FromDays(9));
                        }
                        else
                        {
                            trial.Send(Walk[next], takesEffect: next % 2 == 0);
                        }
                    }
                }
            )
            .Check(Often);

    [Fact]
    public void In_its_own_order_the_story_is_accepted_as_a_whole()
    {
        var trial = new CaseTrial();
        foreach (var next in Walk)
        {
            trial.Send(next, takesEffect: true);
        }

        Assert.Equal(Walk, trial.Log);
        Assert.Equal(CaseStatus.Closed, trial.Case.Status);
    }

    [Fact]
    public void Time_in_small_steps_or_in_one_leap_does_the_same() =>
        Prop.ForAll(
                Attempts,
                Gen.Choose(1, 24 * 400).ListOf().ToArbitrary(),
                (attempts, hours) =>
                {
                    var (leap, steps) = (Tried(attempts), Tried(attempts));
                    leap.Pass(TimeSpan.FromHours(hours.Sum()));
                    steps.Pass(TimeSpan.Zero);
                    foreach (var step in hours)
                    {
                        steps.Pass(TimeSpan.FromHours(step));
                    }

                    Assert.Equal(leap.Log.Select(Text), steps.Log.Select(Text));
                    Assert.Equal(leap.Case.Status, steps.Case.Status);
                    Assert.Equal(leap.Case.EndedOn, steps.Case.EndedOn);
                    Assert.Equal(
                        CaseAgenda.NextDue(leap.Case, Shipped.CaseRules),
                        CaseAgenda.NextDue(steps.Case, Shipped.CaseRules)
                    );
                }
            )
            .Check(Often);

    [Fact]
    public void The_attempts_reach_every_status_and_most_moves()
    {
        var random = new System.Random(20240922);
        var statuses = new HashSet<CaseStatus>();
        var moves = new HashSet<CaseMove>();
        for (var run = 0; run < 800; run++)
        {
            var trial = Tried([.. Enumerable.Range(0, 80).Select(_ => Attempt.Of(random))]);
            statuses.UnionWith(trial.Seen);
            moves.UnionWith(trial.Log.Select(each => each.Move));
        }

        Assert.Empty(Enum.GetValues<CaseStatus>().Except(statuses));
        Assert.Empty(Enum.GetValues<CaseMove>().Except([.. moves, CaseMove.RetentionEnded, CaseMove.Erased]));
    }

    // Long ones, since few attempts succeed; a failing one is told without those it does not need.
    private static Arbitrary<IReadOnlyList<Attempt>> Attempts =>
        Arb.From(
            from count in Gen.Choose(0, 120)
            from attempts in OneAttempt.ListOf(count)
            select (IReadOnlyList<Attempt>)attempts,
            attempts => attempts.Select((_, left) => (IReadOnlyList<Attempt>)[.. attempts.Where((_, i) => i != left)])
        );

    private static Gen<Attempt> OneAttempt =>
        from what in Gen.Choose(0, Attempt.Max)
        from who in Gen.Choose(0, Attempt.Max)
        from day in Gen.Choose(0, Attempt.Max)
        from which in Gen.Choose(0, Attempt.Max)
        select new Attempt(what, who, day, which);

    private static CaseTrial Tried(IEnumerable<Attempt> attempts)
    {
        var trial = new CaseTrial();
        foreach (var attempt in attempts)
        {
            trial.Try(attempt);
        }

        return trial;
    }

    private static string Text(CaseEvent happened) =>
        happened is CaseEvent.ClockRang rang
            ? $"{rang.Step.On:O} {rang.Move} {rang.Clock} {rang.StartedOn:O}"
            : $"{happened.Step.On:O} {happened.Move}";
}
