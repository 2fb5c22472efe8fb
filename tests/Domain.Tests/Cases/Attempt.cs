namespace Netralitas.Domain.Tests.Cases;

/// <summary>Something somebody tries on a case, as numbers that a generator can draw and shrink.</summary>
/// <param name="What">Which move, or that time passes.</param>
/// <param name="Who">Which sender.</param>
/// <param name="When">Which day, or how much time passes.</param>
/// <param name="Which">What the event says.</param>
public readonly record struct Attempt(int What, int Who, int When, int Which)
{
    public static Attempt Of(System.Random random) =>
        new(random.Next(Max), random.Next(Max), random.Next(Max), random.Next(Max));

    public const int Max = 10_000;
}
