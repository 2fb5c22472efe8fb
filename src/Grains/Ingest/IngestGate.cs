using System.Collections.Concurrent;
using Netralitas.Contracts;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Grains.Ingest;

/// <summary>
/// Bounds how much is being taken in at once, in all and for one agency, so that no sender takes the others' room. Over
/// a bound a request is refused at the door, not queued.
/// </summary>
/// <param name="limits">The bounds.</param>
public sealed class IngestGate(IngestLimits limits)
{
    private readonly Load all = new(limits.RequestsInFlightMax, limits.BytesInFlightMax);

    // Only agencies that hold a key come here, so there are never many.
    private readonly ConcurrentDictionary<AgencyId, Load> agencies = new();

    /// <summary>Requests being taken in now.</summary>
    public int Requests => all.Requests;

    /// <summary>Bytes they hold.</summary>
    public long Bytes => all.Bytes;

    /// <summary>Lets a request in; null if the gate is full. Dispose of the pass when the request is answered.</summary>
    public Pass? TryEnter(AgencyId agency)
    {
        var own = agencies.GetOrAdd(
            agency,
            static (_, limits) => new Load(limits.AgencyRequestsInFlightMax, limits.AgencyBytesInFlightMax),
            limits
        );
        var pass = new Pass(all, own);
        if (all.Enter() & own.Enter())
        {
            return pass;
        }

        pass.Dispose();
        return null;
    }

    /// <summary>A request's place inside.</summary>
    public sealed class Pass : IDisposable
    {
        private readonly Load all;
        private readonly Load own;
        private long held;

        internal Pass(Load all, Load own) => (this.all, this.own) = (all, own);

        /// <summary>Reserves memory for the body; false if there is none left.</summary>
        public bool TryHold(int more)
        {
            held += more;
            return all.Hold(more) & own.Hold(more);
        }

        /// <inheritdoc />
        public void Dispose()
        {
            all.Leave(held);
            own.Leave(held);
        }
    }

    /// <summary>What is inside, of all senders or of one.</summary>
    internal sealed class Load(int requestsMax, long bytesMax)
    {
        private int requests;
        private long bytes;

        public int Requests => Volatile.Read(ref requests);

        public long Bytes => Interlocked.Read(ref bytes);

        public bool Enter() => Interlocked.Increment(ref requests) <= requestsMax;

        public bool Hold(long more) => Interlocked.Add(ref bytes, more) <= bytesMax;

        public void Leave(long held)
        {
            Interlocked.Add(ref bytes, -held);
            Interlocked.Decrement(ref requests);
        }
    }
}
