using System.Net;
using Netralitas.Cli.Server;

namespace Netralitas.Cli.Simulate;

/// <summary>Counts why requests had to be sent again. Safe for several threads.</summary>
public sealed class RetryCounter
{
    private long full;
    private long unavailable;
    private long broken;

    /// <summary>429: the server's queue was full.</summary>
    public long Full => Volatile.Read(ref full);

    /// <summary>503 and the like.</summary>
    public long Unavailable => Volatile.Read(ref unavailable);

    /// <summary>The connection broke, or no answer came.</summary>
    public long Broken => Volatile.Read(ref broken);

    /// <summary>Counts one.</summary>
    public void Count(Retry retry)
    {
        ref var counter = ref broken;
        if (retry.Status == HttpStatusCode.TooManyRequests)
        {
            counter = ref full;
        }
        else if (retry.Status is not null)
        {
            counter = ref unavailable;
        }

        Interlocked.Increment(ref counter);
    }
}
