namespace Netralitas.Cli.Server;

/// <summary>
/// How long to wait before sending again: doubling from 200 ms up to 30 s, the upper half of it left to chance so that
/// many senders do not come back in step; never less than the server's <c>Retry-After</c>.
/// </summary>
/// <param name="random">Where chance comes from.</param>
public sealed class Backoff(Random random)
{
    /// <summary>How often a request is sent at most.</summary>
    public const int AttemptsMax = 12;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The wait after the <paramref name="attempt"/>th failure, counted from 1.</summary>
    /// <param name="attempt">How often it was sent already.</param>
    /// <param name="retryAfter">What the server asked for, or null.</param>
    public TimeSpan After(int attempt, TimeSpan? retryAfter)
    {
        var full = Math.Min(Longest.Ticks, First.Ticks << Math.Min(attempt - 1, 20));
        long jittered;
        lock (random)
        {
            jittered = (full / 2) + random.NextInt64((full / 2) + 1);
        }

        return TimeSpan.FromTicks(jittered) + (retryAfter > TimeSpan.Zero ? retryAfter.Value : TimeSpan.Zero);
    }
}
