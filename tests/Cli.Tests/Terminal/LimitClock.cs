namespace Netralitas.Cli.Tests.Terminal;

/// <summary>The machine's clock, but no pause takes time, and of the limits one comes at once; all of them are remembered.</summary>
/// <param name="comes">The limit that comes.</param>
public sealed class LimitClock(TimeSpan comes) : TimeProvider
{
    private readonly HashSet<TimeSpan> limits = [];

    public IReadOnlySet<TimeSpan> Limits => limits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        state is CancellationTokenSource
            ? new Limit(comes, limits, base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period))
            : base.CreateTimer(callback, state, TimeSpan.Zero, period);

    // What is cancelled in time is made first and told its time afterwards.
    private sealed class Limit(TimeSpan comes, HashSet<TimeSpan> limits, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            limits.Add(dueTime);
            return timer.Change(dueTime == comes ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
