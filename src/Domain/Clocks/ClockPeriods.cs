using Netralitas.Domain.Calendar;
using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Clocks;

/// <summary>Reads periods, and holds a clock's periods to a rising order.</summary>
internal static class ClockPeriods
{
    // Bounds typing errors; no period of the law comes near.
    private const int DaysMax = 366;

    public static LegalPeriod Period(this FactNode node, int daysMin) =>
        new(node.Get("days").Number(daysMin, DaysMax), node.Get("unit").Word<DayUnit>());

    public static ClockExtension Extension(FactNode node, LegalPeriod length, IReadOnlyList<Milestone> taken)
    {
        var on = node.Get("on").Word<Milestone>();
        if (taken.Contains(on))
        {
            throw node.Get("on").Fault($"'{node.Get("on").Text()}' starts or stops the clock already");
        }

        var longer = node.Get("length").Period(daysMin: 1);
        return longer != length && IsNoShorter(longer, length)
            ? new ClockExtension(on, longer, node.Source())
            : throw node.Get("length").Fault("must be longer than the clock's own length");
    }

    public static IReadOnlyList<LadderStep> Ladder(FactNode node)
    {
        var steps = new List<LadderStep>();
        foreach (var item in node.Items())
        {
            var after = item.Get("after");
            var step = new LadderStep(item.Get("action").Word<ClockAction>(), after.Period(daysMin: 0), item.Source());
            if (steps.Exists(before => before.Action == step.Action))
            {
                throw item.Get("action").Fault($"'{item.Get("action").Text()}' stands there twice");
            }

            if (steps.Count > 0 && !IsNoShorter(step.After, steps[^1].After))
            {
                throw after.Fault("must not fall before the step before it");
            }

            steps.Add(step);
        }

        return steps;
    }

    // So many working days never end before as many calendar days; the other way round it depends on the day.
    private static bool IsNoShorter(LegalPeriod period, LegalPeriod than) =>
        than.Days == 0
        || (period.Days >= than.Days && (period.Unit == than.Unit || period.Unit == DayUnit.WorkingDays));
}
