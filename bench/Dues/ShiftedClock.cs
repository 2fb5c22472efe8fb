namespace Netralitas.Dues;

/// <summary>A clock that runs as the machine's does, some time ahead or behind.</summary>
/// <param name="start">What it shows first.</param>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private long shift = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(Interlocked.Read(ref shift));

    /// <summary>Jumps to an instant; timers that run are not hurried by it.</summary>
    public void JumpTo(DateTimeOffset instant) => Interlocked.Exchange(ref shift, (instant - System.GetUtcNow()).Ticks);
}
