namespace Netralitas.Identity.Sessions;

/// <summary>How long people stay signed in.</summary>
public sealed record SessionSettings
{
    /// <summary>How long without a request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How long however many requests.</summary>
    public TimeSpan Max { get; init; } = TimeSpan.FromHours(12);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Checks that they can be meant.</summary>
    /// <param name="section">Name of their configuration section.</param>
    /// <exception cref="FormatException">A setting breaks its rule; the message names it.</exception>
    public void Check(string section)
    {
        if (Max < Shortest || Max > Longest)
        {
            throw new FormatException(
                $"{section}:{nameof(Max)} is {Max}; it must lie between {Shortest} and {Longest}."
            );
        }

        if (Idle < Shortest || Idle > Max)
        {
            throw new FormatException(
                $"{section}:{nameof(Idle)} is {Idle}; it must lie between {Shortest} and {nameof(Max)}, {Max}."
            );
        }
    }
}
