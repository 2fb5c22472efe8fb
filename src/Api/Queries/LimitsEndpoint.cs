using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Contracts;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/limits</c>: the bounds a sender must keep. Needs no key.</summary>
internal static class LimitsEndpoint
{
    public static Ok<LimitsAnswer> Handle(IngestLimits limits) =>
        TypedResults.Ok(
            new LimitsAnswer(
                limits.EventBytesMax,
                limits.RollBytesMax,
                limits.RollPersonsMax,
                limits.RequestEventsMax,
                limits.RequestBytesMax,
                limits.RequestsInFlightMax,
                limits.BytesInFlightMax,
                limits.AgencyRequestsInFlightMax,
                limits.AgencyBytesInFlightMax,
                PageLimits.Default,
                PageLimits.Max,
                ["gzip", "br"]
            )
        );
}

/// <summary>The bounds; bytes are inflated bytes. Over those in flight requests are answered 429.</summary>
internal sealed record LimitsAnswer(
    int EventBytesMax,
    int RollBytesMax,
    int RollPersonsMax,
    int RequestEventsMax,
    int RequestBytesMax,
    int RequestsInFlightMax,
    long BytesInFlightMax,
    int AgencyRequestsInFlightMax,
    long AgencyBytesInFlightMax,
    int PageLimitDefault,
    int PageLimitMax,
    string[] ContentEncodings
);
