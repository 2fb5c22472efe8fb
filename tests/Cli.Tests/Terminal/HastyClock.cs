namespace Netralitas.Cli.Tests.Terminal;

/// <summary>
/// The machine's clock, but its pauses take no time and are remembered. Limits, by which something is cancelled, take the time
/// they take.
/// </summary>
public sealed class HastyClock : TimeProvider
{
    private readonly List<TimeSpan> pauses = [];

    public IReadOnlyList<TimeSpan> Pauses => pauses;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        lock (pauses)
        {
            pauses.Add(dueTime);
        }

        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
