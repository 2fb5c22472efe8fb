using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Tests.Cases.Simulation;

public sealed class CaseSimulationTests
{
    private const int Cases = 10_000;

    private static readonly DateTimeOffset Until = CaseScript.Ends.AddDays(4);

    // Each rule that the model tells anew must have refused something.
    private static readonly string[] Expected =
    [
        "absence-before-day",
        "block-not-due",
        "body-unknown",
        "case-unknown",
        "date-before-step",
        "date-in-future",
        "extension-too-late",
        "move-not-yours",
        "move-out-of-order",
        "penalty-not-in-force",
        "penalty-other-category",
        "penalty-too-severe",
        "remedy-too-late",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(20241127)]
    public void Ten_thousand_cases_over_two_years_with_downtime_end_as_a_day_by_day_model_says(int seed)
    {
        var lives = Enumerable.Range(0, Cases).AsParallel().AsOrdered().Select(number => Live(seed, number)).ToList();

        var difference = lives.Select(life => life.Difference).FirstOrDefault(found => found is not null);
        Assert.True(difference is null, difference);

        // What the simulation reached: without it, agreement would say little.
        var reached = lives.Select(life => life.Real.Status).ToHashSet();
        Assert.Equal([CaseStatus.Merged], Enum.GetValues<CaseStatus>().Except(reached));
        Assert.True(lives.Sum(life => life.Real.Rungs) > Cases, "hardly any clock ran out");
        Assert.True(lives.Sum(life => life.Real.Blocks) > Cases / 100, "hardly anybody was blocked");
        Assert.True(lives.Sum(life => life.Real.Accepted) > 3 * Cases, "hardly anything was accepted");
        Assert.True(lives.Sum(life => life.Told - life.Real.Accepted) > Cases, "hardly anything was refused");
        Assert.Empty(Expected.Except(lives.SelectMany(life => life.Real.Refusals)));
    }

    private static (string? Difference, DomainCase Real, int Told) Live(int seed, int number)
    {
        var script = new CaseScript(number, new Random(HashCode(seed, number)));
        var downtime = new Downtime(new Random(HashCode(seed, number / 100)), CaseScript.Begins, CaseScript.Ends);
        var real = new DomainCase(script);
        real.Live(downtime, Until);

        var model = ModelLife.Live(script, downtime, Until);
        var difference =
            model == real.Outcome
                ? null
                : $"seed {seed}, case {number}\nreal:\n{real.Outcome}\nmodel:\n{model}\n{Told(script)}";
        return (difference, real, script.All.Count);
    }

    private static string Told(CaseScript script) =>
        string.Join(
            "\n",
            script.All.Select(told =>
                $"{told.At:O} {told.Id} {told.Event.Move} on {told.Event.Step.On:O} by {told.Sender.By}"
            )
        );

    // The same on every machine and in every run.
    private static int HashCode(int seed, int number) => unchecked((seed * 486_187_739) + number);
}
