namespace Netralitas.Api.Ingest;

/// <summary>Bounds how much is being taken in at once. Over the bound a request is refused at the door, not queued.</summary>
/// <param name="limits">The bounds.</param>
public sealed class IngestGate(IngestLimits limits)
{
    private int requests;
    private long bytes;

    /// <summary>Requests being taken in now.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Lets a request in; null if the gate is full. Dispose of the pass when the request is answered.</summary>
    public Pass? TryEnter()
    {
        if (Interlocked.Increment(ref requests) <= limits.RequestsInFlightMax)
        {
            return new Pass(this);
        }

        Interlocked.Decrement(ref requests);
        return null;
    }

    /// <summary>A request's place inside.</summary>
    public sealed class Pass(IngestGate gate) : IDisposable
    {
        private long held;

        /// <summary>Reserves memory for the body; false if there is none left.</summary>
        public bool TryHold(int more)
        {
            held += more;
            return Interlocked.Add(ref gate.bytes, more) <= gate.limits.BytesInFlightMax;
        }

        /// <inheritdoc />
        public void Dispose()
        {
            Interlocked.Add(ref gate.bytes, -held);
            Interlocked.Decrement(ref gate.requests);
        }
    }

    private readonly IngestLimits limits = limits;
}
