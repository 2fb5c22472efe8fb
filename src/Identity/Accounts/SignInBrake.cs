using System.Collections.Concurrent;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// Slows whoever tries many logins from one place: after 30 failures within ten minutes a network is not listened to until they
/// are over. In memory, each node for itself; what protects one account is its lock. Our own, as the framework's limiter counts
/// requests and takes none back: this one counts failures.
/// </summary>
/// <param name="clock">The time.</param>
public sealed class SignInBrake(TimeProvider clock)
{
    private const int FailuresMax = 30;
    private const int NetworksMax = 10_000;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Tally> counts = new(StringComparer.Ordinal);

    /// <summary>Whether a network has failed too often.</summary>
    public bool Holds(string network) =>
        counts.TryGetValue(network, out var count) && count.Failures >= FailuresMax && count.Ends > clock.GetUtcNow();

    /// <summary>
    /// Whether a try may begin. It counts as a failure until it is forgiven: of many at once no more begin than of many in a row.
    /// </summary>
    public bool TryBegin(string network) => !Holds(network) && Count(network) <= FailuresMax;

    /// <summary>Takes a try off again that was no failure.</summary>
    public void Forgive(string network)
    {
        while (counts.TryGetValue(network, out var count) && count.Failures > 0)
        {
            if (counts.TryUpdate(network, count with { Failures = count.Failures - 1 }, count))
            {
                return;
            }
        }
    }

    private int Count(string network)
    {
        var now = clock.GetUtcNow();
        if (counts.Count >= NetworksMax)
        {
            Forget(now);
        }

        return counts
            .AddOrUpdate(
                network,
                _ => new Tally(1, now + Span),
                (_, count) => count.Ends > now ? count with { Failures = count.Failures + 1 } : new Tally(1, now + Span)
            )
            .Failures;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (network, count) in counts)
        {
            if (count.Ends <= now || count.Failures < FailuresMax)
            {
                counts.TryRemove(network, out _);
            }
        }
    }

    private readonly record struct Tally(int Failures, DateTimeOffset Ends);
}
