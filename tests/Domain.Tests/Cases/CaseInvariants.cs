using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>What must be true of any case, told from the law and from the events that happened, not from the rules.</summary>
internal static class CaseInvariants
{
    // The second step needs the first, and lies on its day or later.
    private static readonly (Milestone Before, Milestone After)[] Needs =
    [
        (Milestone.Known, Milestone.Received),
        (Milestone.Received, Milestone.Verified),
        (Milestone.Received, Milestone.InformationRequested),
        (Milestone.Received, Milestone.Assessed),
        (Milestone.Assessed, Milestone.Forwarded),
        (Milestone.Assessed, Milestone.Recommended),
        (Milestone.Recommended, Milestone.Summoned),
        (Milestone.Summoned, Milestone.SummonedAgain),
        (Milestone.Recommended, Milestone.Examined),
        (Milestone.Recommended, Milestone.Decided),
        (Milestone.Recommended, Milestone.Blocked),
        (Milestone.Decided, Milestone.Delivered),
        (Milestone.Delivered, Milestone.InForce),
        (Milestone.Delivered, Milestone.Served),
        (Milestone.Delivered, Milestone.ObjectionFiled),
        (Milestone.Delivered, Milestone.AppealFiled),
        (Milestone.ObjectionFiled, Milestone.ObjectionDecided),
        (Milestone.AppealFiled, Milestone.AppealAnswered),
        (Milestone.AppealFiled, Milestone.AppealDecided),
    ];

    // Where both were reached, the second lies on the day of the first or later.
    private static readonly (Milestone Before, Milestone After)[] Follow =
    [
        (Milestone.Verified, Milestone.Assessed),
        (Milestone.Forwarded, Milestone.Recommended),
        (Milestone.Examined, Milestone.Decided),
        (Milestone.SummonedAgain, Milestone.Decided),
        (Milestone.InForce, Milestone.Served),
        (Milestone.Served, Milestone.Closed),
    ];

    public static void Hold(Case subject, IReadOnlyList<CaseEvent> log)
    {
        MilestonesAreInOrder(subject);
        ThePenaltyIsDecidedDeliveredAndInForceBeforeItIsServed(subject, log);
        NothingContestedIsInForce(subject, log);
        SummonsesAndAbsencesAreCounted(subject, log);
        BlocksAlternate(subject);
        BlocksFollowAPeriodThatRanOut(subject);
        ReportsJoinOnceAndOneWay(subject);
        TheEndIsTheEnd(subject, log);
        NothingRingsTwice(log);
    }

    private static void MilestonesAreInOrder(Case subject)
    {
        var days = subject.Milestones;
        foreach (var (before, after) in Needs)
        {
            Assert.True(days[after] is null || days[before] <= days[after], $"{after} without {before}");
        }

        foreach (var (before, after) in Follow)
        {
            Assert.False(days[before] > days[after], $"{after} before {before}");
        }
    }

    private static void ThePenaltyIsDecidedDeliveredAndInForceBeforeItIsServed(
        Case subject,
        IReadOnlyList<CaseEvent> log
    )
    {
        var decisions = log.OfType<CaseEvent.Decided>().ToList();
        Assert.InRange(decisions.Count, 0, 1);
        if (subject.Penalty is { } penalty)
        {
            Assert.NotNull(Assert.Single(decisions).Penalty);
            Assert.True(Shipped.Penalties.TryFind(penalty, out var imposed));
            Assert.Contains(subject.Person.Category, imposed.Employment);
            Assert.Equal(
                Shipped.CaseRules.Classify(subject).Category == ViolationCategory.Ethics,
                imposed.Level == SanctionLevel.Moral
            );
            Assert.True(imposed.Level <= Shipped.CaseRules.Classify(subject).Entry!.Level, "more than the act allows");
        }

        if (subject.Status is CaseStatus.Delivered or CaseStatus.InForce or CaseStatus.Served)
        {
            Assert.NotNull(subject.Penalty);
            Assert.NotNull(subject.Milestones[Milestone.Delivered]);
        }

        if (
            subject.Status == CaseStatus.InForce
            || (
                subject.Status == CaseStatus.Served
                && Shipped.CaseRules.Classify(subject).Category == ViolationCategory.Discipline
            )
        )
        {
            Assert.NotNull(subject.Milestones[Milestone.InForce]);
        }
    }

    private static void NothingContestedIsInForce(Case subject, IReadOnlyList<CaseEvent> log)
    {
        var filed = log.Count(each => each.Move is CaseMove.ObjectionFiled or CaseMove.AppealFiled);
        var resolved = log.OfType<CaseEvent.RemedyDecided>().Count();
        Assert.InRange(filed, resolved, 1);
        Assert.Equal(filed > resolved, subject.HasRemedyPending);
        if (subject.HasRemedyPending)
        {
            Assert.Equal(CaseStatus.Delivered, subject.Status);
            Assert.Null(subject.Milestones[Milestone.InForce]);
        }
    }

    private static void SummonsesAndAbsencesAreCounted(Case subject, IReadOnlyList<CaseEvent> log)
    {
        Assert.Equal(
            Enumerable.Range(1, subject.Examination.SummonsRound),
            log.OfType<CaseEvent.Summoned>().Select(each => each.Round)
        );
        Assert.InRange(subject.Examination.SummonsRound, 0, 2);
        Assert.InRange(subject.Examination.Absences, 0, subject.Examination.SummonsRound);
        Assert.True(
            !subject.IsDecided || subject.Examination.HasAppeared || subject.Examination.Absences == 2,
            "decided on nothing"
        );
    }

    private static void BlocksAlternate(Case subject)
    {
        for (var i = 0; i < subject.Blocks.Count; i++)
        {
            var (isBlocked, step) = subject.Blocks[i];
            Assert.Equal(i % 2 == 0, isBlocked);
            Assert.True(isBlocked || step.Documents.Count > 0, "lifted without proof");
            Assert.True(i == 0 || subject.Blocks[i - 1].Step.On <= step.On, "a history that runs backwards");
        }
    }

    // Ten days since the joint decree of 2022.
    private static void BlocksFollowAPeriodThatRanOut(Case subject) =>
        Assert.All(
            subject.Blocks,
            block => Assert.True(block.Step.On > subject.Milestones[Milestone.Recommended]!.Value.AddDays(10))
        );

    private static void ReportsJoinOnceAndOneWay(Case subject)
    {
        var joined = subject.Reports.Where(filed => filed.Case != subject.Id).Select(filed => filed.Case).ToList();
        Assert.Equal(joined.Distinct(), joined);
        Assert.Equal(joined, subject.Proposals.Joined);
        Assert.DoesNotContain(joined, other => other == subject.MergedInto);
    }

    private static void TheEndIsTheEnd(Case subject, IReadOnlyList<CaseEvent> log)
    {
        CaseStatus[] ended =
        [
            CaseStatus.Unproven,
            CaseStatus.NoViolation,
            CaseStatus.Annulled,
            CaseStatus.Closed,
            CaseStatus.Withdrawn,
            CaseStatus.Merged,
        ];
        Assert.Equal(ended.Contains(subject.Status), subject.EndedOn is not null);
        var retained = log.Count(each => each.Move == CaseMove.RetentionEnded);
        Assert.InRange(retained, 0, subject.IsOpen ? 0 : 1);
        Assert.True(retained == 1 || log.All(each => each.Move != CaseMove.Erased), "erased too early");
    }

    private static void NothingRingsTwice(IReadOnlyList<CaseEvent> log)
    {
        var rung = log.OfType<CaseEvent.ClockRang>().Select(each => (each.Clock, each.Move)).ToList();
        Assert.Equal(rung.Count, rung.Distinct().Count());
        Assert.InRange(log.Count(each => each.Move == CaseMove.HandedOver), 0, 1);
    }
}
