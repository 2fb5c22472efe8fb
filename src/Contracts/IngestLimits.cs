namespace Netralitas.Contracts;

/// <summary>Every bound of ingest, announced by <c>GET /v1/limits</c> and in the OpenAPI document. Bytes are inflated bytes.</summary>
public sealed record IngestLimits
{
    /// <summary>Most bytes of one event.</summary>
    public int EventBytesMax { get; init; } = 64 * 1024;

    /// <summary>
    /// Most bytes of one <c>pledge.roll</c> event. A roll of 50,000 numbers of 18 digits takes 1,050,000 bytes as JSON,
    /// a little over 1 MiB, so this leaves room for it.
    /// </summary>
    public int RollBytesMax { get; init; } = 1280 * 1024;

    /// <summary>Most persons in one <c>pledge.roll</c> event.</summary>
    public int RollPersonsMax { get; init; } = 50_000;

    /// <summary>Most events in one request.</summary>
    public int RequestEventsMax { get; init; } = 10_000;

    /// <summary>Most bytes of one request, after inflating.</summary>
    public int RequestBytesMax { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most requests being taken in at once; one more is answered 429.</summary>
    public int RequestsInFlightMax { get; init; } = 1024;

    /// <summary>Most bytes of requests being taken in at once; over it requests are answered 429.</summary>
    public long BytesInFlightMax { get; init; } = 256L * 1024 * 1024;

    /// <summary>Most requests of one agency being taken in at once; one more is answered 429.</summary>
    public int AgencyRequestsInFlightMax { get; init; } = 256;

    /// <summary>Most bytes of one agency's requests being taken in at once; over it they are answered 429.</summary>
    public long AgencyBytesInFlightMax { get; init; } = 128L * 1024 * 1024;
}
