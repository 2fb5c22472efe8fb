namespace Netralitas.Api.Tests.Hosting;

/// <summary>A clock on which nothing that was put off ever comes, until it is let go.</summary>
internal sealed class HeldClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Held> timers = [];
    private bool isHeld = true;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            if (!isHeld)
            {
                return base.CreateTimer(callback, state, dueTime, period);
            }

            var held = new Held(() => base.CreateTimer(callback, state, dueTime, period));
            timers.Add(held);
            return held;
        }
    }

    /// <summary>Starts everything that was held.</summary>
    public void LetGo()
    {
        lock (gate)
        {
            isHeld = false;
            timers.ForEach(timer => timer.Start());
        }
    }

    private sealed class Held(Func<ITimer> start) : ITimer
    {
        private ITimer? real;
        private bool isDisposed;

        public void Start() => real = isDisposed ? null : start();

        public bool Change(TimeSpan dueTime, TimeSpan period) => real?.Change(dueTime, period) ?? true;

        public void Dispose()
        {
            isDisposed = true;
            real?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
