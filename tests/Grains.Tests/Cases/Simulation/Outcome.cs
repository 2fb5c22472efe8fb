using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>What a case came to, as text: two of them are compared, and what differs is read.</summary>
internal static class Outcome
{
    /// <summary>What the real case came to.</summary>
    public static string Of(Case subject, IEnumerable<CaseEvent> history) =>
        subject.Exists
            ? Of(
                subject.Status,
                subject.Milestones[Milestone.InForce],
                subject.EndedOn,
                history
                    .OfType<CaseEvent.HandedOver>()
                    .Select(it => $"{it.From?.Value ?? "-"} to {it.To} {Text(it.Step.On)}"),
                subject.Blocks.Select(block => (block.IsBlocked, block.Step.On)),
                history.OfType<CaseEvent.ClockRang>().Select(it => (it.Clock, it.StartedOn, it.Move))
            )
            : "none";

    public static string Of(
        CaseStatus status,
        DateOnly? inForce,
        DateOnly? ended,
        IEnumerable<string> handedOver,
        IEnumerable<(bool IsBlocked, DateOnly On)> blocks,
        IEnumerable<(string Clock, DateOnly StartedOn, CaseMove Move)> rungs
    ) =>
        $"""
            status {status}, in force {Text(inForce)}, ended {Text(ended)}
            handed over: {string.Join(", ", handedOver)}
            blocks: {string.Join(
                ", ",
                blocks.Select(block => $"{(block.IsBlocked ? "block" : "unblock")} {Text(block.On)}")
            )}
            rungs: {string.Join(
                ", ",
                rungs.Select(rung => $"{rung.Clock} {Text(rung.StartedOn)} {rung.Move}").Order(StringComparer.Ordinal)
            )}
            """;

    private static string Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "-";
}
