namespace Netralitas.Grains.Hosting;

/// <summary>How many actors one process keeps in memory, and for how long.</summary>
public sealed record ActorLimits
{
    /// <summary>How long an actor may be idle before it is let go. Five minutes.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The most ceremonies kept; the nation's two elections have about 54,000.</summary>
    public int CeremoniesMax { get; init; } = 60_000;

    /// <summary>The most cases kept; a due hour wakes thousands.</summary>
    public int CasesMax { get; init; } = 10_000;

    /// <summary>The most agencies kept; the nation has about 620.</summary>
    public int AgenciesMax { get; init; } = 2_000;
}
