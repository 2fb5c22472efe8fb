namespace Netralitas.Contracts;

/// <summary>The shapes in which events travel (CloudEvents 1.0, HTTP binding and JSON format).</summary>
public static class MediaTypes
{
    /// <summary>One structured event per line.</summary>
    public const string Ndjson = "application/x-ndjson";

    /// <summary>A JSON array of structured events.</summary>
    public const string Batch = "application/cloudevents-batch+json";

    /// <summary>One structured event.</summary>
    public const string Structured = "application/cloudevents+json";
}
