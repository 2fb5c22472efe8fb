using Netralitas.Contracts;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/limits</c>: the bounds a sender must keep. Needs no key.</summary>
internal static class LimitsEndpoint
{
    public static IResult Handle(IngestLimits limits) =>
        new JsonBody(json =>
        {
            json.WriteNumber("eventBytesMax", limits.EventBytesMax);
            json.WriteNumber("rollBytesMax", limits.RollBytesMax);
            json.WriteNumber("rollPersonsMax", limits.RollPersonsMax);
            json.WriteNumber("requestEventsMax", limits.RequestEventsMax);
            json.WriteNumber("requestBytesMax", limits.RequestBytesMax);
            json.WriteNumber("requestsInFlightMax", limits.RequestsInFlightMax);
            json.WriteNumber("bytesInFlightMax", limits.BytesInFlightMax);
            json.WriteNumber("agencyRequestsInFlightMax", limits.AgencyRequestsInFlightMax);
            json.WriteNumber("agencyBytesInFlightMax", limits.AgencyBytesInFlightMax);
            json.WriteNumber("pageLimitDefault", PageLimits.Default);
            json.WriteNumber("pageLimitMax", PageLimits.Max);
            json.WriteStartArray("contentEncodings");
            json.WriteStringValue("gzip");
            json.WriteStringValue("br");
            json.WriteEndArray();
        });
}
