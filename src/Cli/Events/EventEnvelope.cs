using System.Buffers;
using System.Text.Json;
using Netralitas.Contracts;

namespace Netralitas.Cli.Events;

/// <summary>One structured event: CloudEvents 1.0, JSON format.</summary>
internal static class EventEnvelope
{
    /// <summary>Appends the event, without a line end.</summary>
    /// <param name="to">Where it is written.</param>
    /// <param name="id">Its id; with the source it names the event for ever.</param>
    /// <param name="agency">Who speaks.</param>
    /// <param name="type">One of <see cref="EventTypes"/>.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="data">Its data, one JSON value.</param>
    public static void Write(
        IBufferWriter<byte> to,
        string id,
        string agency,
        string type,
        string subject,
        ReadOnlySpan<byte> data
    )
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", id);
        json.WriteString("source", EventSource.Of(agency));
        json.WriteString("type", type);
        json.WriteString("subject", subject);
        json.WriteString("datacontenttype", "application/json");
        json.WritePropertyName("data");
        json.WriteRawValue(data, skipInputValidation: true);
        json.WriteEndObject();
    }
}
