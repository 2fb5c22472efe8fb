using Microsoft.Net.Http.Headers;
using Netralitas.Contracts;

namespace Netralitas.Api.Ingest;

/// <summary>How CloudEvents 1.0 come in an HTTP request.</summary>
public enum EventShape
{
    /// <summary>None of the four.</summary>
    Unsupported,

    /// <summary>Attributes in <c>ce-*</c> headers, data as the body.</summary>
    Binary,

    /// <summary>One event as a JSON object.</summary>
    Structured,

    /// <summary>Events as a JSON array.</summary>
    Batch,

    /// <summary>One event as a JSON object a line.</summary>
    Lines,
}

/// <summary>Tells the shape of a request's events.</summary>
public static class EventShapes
{
    /// <summary>The media types that are read, for messages.</summary>
    public const string Supported =
        $"{MediaTypes.Structured}, {MediaTypes.Batch}, {MediaTypes.Ndjson}, application/json + ce-*";

    /// <summary>The shape that the request's headers announce.</summary>
    public static EventShape Of(HttpRequest request)
    {
        // The JSON event format is UTF-8 whatever else a charset says (CloudEvents JSON format, section 2).
        if (
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.Charset.HasValue
            && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        )
        {
            return EventShape.Unsupported;
        }

        return type?.MediaType.Value?.ToLowerInvariant() switch
        {
            MediaTypes.Structured => EventShape.Structured,
            MediaTypes.Batch => EventShape.Batch,
            MediaTypes.Ndjson => EventShape.Lines,
            null or "application/json" when request.Headers.ContainsKey("ce-specversion") => EventShape.Binary,
            _ => EventShape.Unsupported,
        };
    }
}
