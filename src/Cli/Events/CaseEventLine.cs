using System.Buffers;
using System.Text.Json;
using Netralitas.Contracts;

namespace Netralitas.Cli.Events;

/// <summary>
/// An event of a case, whose id says only which step of which case it is. A digest of what it says would stand in the log
/// beside the sealed papers, and trying out a few days and verdicts would open it; and a corrected line would file a second
/// report. So the same step said again is a duplicate, and said otherwise a conflict.
/// </summary>
internal static class CaseEventLine
{
    /// <summary>Appends one structured event, without a line end.</summary>
    /// <param name="to">Where it is written.</param>
    /// <param name="registrar">Who speaks: the institution whose register it is.</param>
    /// <param name="subject">The case, <c>registrar/slug</c>.</param>
    /// <param name="happened">The middle of the type.</param>
    /// <param name="data">Writes the fields of the event's data.</param>
    public static void Write(
        IBufferWriter<byte> to,
        string registrar,
        string subject,
        string happened,
        Action<Utf8JsonWriter> data
    )
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            data(json);
            json.WriteEndObject();
        }

        var id = $"import/{subject}/{happened}";
        EventEnvelope.Write(to, id, registrar, EventTypes.OfCase(happened), subject, content.WrittenSpan);
    }
}
