using Netralitas.Domain.Clocks;

namespace Netralitas.Domain.Cases;

/// <summary>Which steps of a case a step rests on: it may not lie before any of them.</summary>
internal static class StepOrder
{
    /// <summary>The day of the latest step that the event rests on.</summary>
    public static DateOnly DayBefore(Case subject, CaseEvent said)
    {
        var milestones = subject.Milestones;
        var latest = milestones[Milestone.Received]!.Value;
        Milestone[] before = said.Move switch
        {
            CaseMove.Assessed => [Milestone.Verified],
            CaseMove.Forwarded => [Milestone.Assessed],
            CaseMove.Recommended => [Milestone.Assessed, Milestone.Forwarded],
            CaseMove.Summoned or CaseMove.Examined =>
            [
                Milestone.Recommended,
                Milestone.Summoned,
                Milestone.SummonedAgain,
            ],
            CaseMove.Decided =>
            [
                Milestone.Recommended,
                Milestone.Summoned,
                Milestone.SummonedAgain,
                Milestone.Examined,
            ],
            CaseMove.Delivered => [Milestone.Decided],
            CaseMove.ObjectionFiled or CaseMove.AppealFiled => [Milestone.Delivered],
            CaseMove.ObjectionDecided => [Milestone.ObjectionFiled],
            CaseMove.AppealAnswered => [Milestone.AppealFiled],
            CaseMove.AppealDecided => [Milestone.AppealFiled, Milestone.AppealAnswered],
            CaseMove.Served => [Milestone.Delivered, Milestone.InForce],
            CaseMove.Closed => [Milestone.Assessed, Milestone.Forwarded, Milestone.Decided, Milestone.Served],
            CaseMove.Blocked => [Milestone.Recommended, Milestone.Unblocked],
            CaseMove.Unblocked => [Milestone.Blocked],
            _ => [],
        };
        return before.Select(each => milestones[each]).OfType<DateOnly>().Append(latest).Max();
    }
}
