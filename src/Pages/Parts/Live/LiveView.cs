namespace Netralitas.Pages.Parts.Live;

/// <summary>
/// What a set of viewers has in common: the same parts in the same language. It is rendered once for all of them, and only
/// while there are any.
/// </summary>
/// <param name="key">What it shows.</param>
public sealed class LiveView(LiveKey key)
{
    private volatile TaskCompletionSource changed = NewSignal();
    private volatile LiveFrame? latest;
    private volatile bool isLapsed;
    private int viewers;

    /// <summary>What it shows.</summary>
    public LiveKey Key => key;

    /// <summary>How many look at it now.</summary>
    public int Viewers => Volatile.Read(ref viewers);

    /// <summary>Its parts as they were last shown; null until it was first rendered.</summary>
    public LiveFrame? Latest => latest;

    /// <summary>Its parts as they are; null until they are rendered anew.</summary>
    public LiveFrame? Current => isLapsed ? null : latest;

    /// <summary>Completes at the next frame after the call.</summary>
    public Task NextFrame => changed.Task;

    /// <summary>When somebody last looked at it, as a timestamp of the clock.</summary>
    public long SeenAt { get; set; }

    /// <summary>When the last frame was made, as a timestamp of the clock.</summary>
    public long FramedAt { get; private set; }

    /// <summary>Somebody begins to look at it.</summary>
    public void Enter() => Interlocked.Increment(ref viewers);

    /// <summary>Somebody no longer does.</summary>
    public void Leave() => Interlocked.Decrement(ref viewers);

    /// <summary>Something changed while nobody looked.</summary>
    public void Lapse() => isLapsed = true;

    /// <summary>Hands a frame to everybody who looks.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="now">Timestamp of the clock.</param>
    public void Show(LiveFrame frame, long now)
    {
        latest = frame;
        isLapsed = false;
        FramedAt = now;
        Interlocked.Exchange(ref changed, NewSignal()).TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
