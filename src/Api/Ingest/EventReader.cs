using System.Text.Json;
using System.Text.Unicode;
using Netralitas.Contracts;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Ingest;

namespace Netralitas.Api.Ingest;

/// <summary>
/// Reads a request's events in place, judges their attributes and hands them on to be sorted by grain. The path of a single
/// pledge makes no object: its strings stay in the body.
/// </summary>
/// <param name="body">The request's body, whole.</param>
/// <param name="agency">The agency whose key sent it.</param>
/// <param name="limits">The bounds.</param>
internal sealed class EventReader(ReadOnlyMemory<byte> body, AgencyId agency, IngestLimits limits)
{
    private const int AttributeBytesMax = 512;

    private readonly EventSorter sorter = new(body, agency, limits.RollPersonsMax);
    private readonly List<RawText> ids = [];
    private RawText lastSource;

    /// <summary>The events, sorted; complete when reading is done.</summary>
    public EventBatch Batch => sorter.Batch;

    /// <summary>Whether every event so far named another agency as its source.</summary>
    public bool IsAllForeign => Batch.Count > 0 && foreign == Batch.Count;

    private int foreign;

    /// <summary>An event's id, for the answer; null if it had none.</summary>
    public string? IdOf(int index) => ids[index].IsGiven ? ids[index].Read(body.Span) : null;

    /// <summary>Reads one event that is the whole body.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    public void ReadSingle()
    {
        RefuseBytes(body.Span);
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        ReadEvent(ref reader, 0, isAlone: true);
    }

    /// <summary>Reads an array of events; false if there are too many.</summary>
    /// <exception cref="JsonException">The body is no JSON, or no array.</exception>
    public bool TryReadBatch()
    {
        RefuseBytes(body.Span);
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a batch is a JSON array");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Batch.Count == limits.RequestEventsMax)
            {
                return false;
            }

            ReadEvent(ref reader, 0, isAlone: false);
        }

        // Whatever follows the array is not JSON any more, and the reader says so.
        reader.Read();
        return true;
    }

    /// <summary>Reads one event a line; false if there are too many. A broken line is that line's rejection.</summary>
    public bool TryReadLines()
    {
        var start = 0;
        while (start < body.Length)
        {
            var rest = body.Span[start..];
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            if (!line.Trim(" \t\r"u8).IsEmpty)
            {
                if (Batch.Count == limits.RequestEventsMax)
                {
                    return false;
                }

                ReadLine(line, start);
            }

            start += line.Length + 1;
        }

        return true;
    }

    private void ReadLine(ReadOnlySpan<byte> line, int offset)
    {
        var index = Batch.Count;
        try
        {
            RefuseBytes(line);
            var reader = new Utf8JsonReader(line);
            reader.Read();
            ReadEvent(ref reader, offset, isAlone: true);
        }
        catch (JsonException)
        {
            Batch.Count = index + 1;
            ids.Add(default);
            Batch.Refuse(index, EventRules.BrokenLine);
        }
    }

    // The JSON reader leaves the bytes inside strings unlooked at, and JSON is UTF-8 (RFC 8259, section 8.1).
    private static void RefuseBytes(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw new JsonException("the bytes are no UTF-8");
        }
    }

    private void ReadEvent(ref Utf8JsonReader reader, int offset, bool isAlone)
    {
        var index = Batch.Count++;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        var (attributes, pledge, start) = (default(EventAttributes), default(PledgeData), (int)reader.TokenStartIndex);
        var refused = isObject ? ReadObject(ref reader, offset, out attributes, out pledge) : EventRules.NotAnObject;
        reader.Skip();
        var length = (int)reader.BytesConsumed - start;
        if (isAlone)
        {
            // Whatever follows the event is not JSON any more, and the reader says so before the event counts.
            reader.Read();
        }

        ids.Add(attributes.Id);
        refused ??= RefuseSize(length, attributes.IsRoll) ?? RefuseAttributes(ref attributes);
        refused ??= Add(index, ref attributes, pledge);
        if (refused is not null)
        {
            foreign += refused == EventRules.Source ? 1 : 0;
            Batch.Refuse(index, refused);
        }
    }

    private static Rejection? ReadObject(
        ref Utf8JsonReader reader,
        int offset,
        out EventAttributes attributes,
        out PledgeData pledge
    )
    {
        var start = reader;
        try
        {
            return AttributeReader.Read(ref reader, offset, out attributes, out pledge);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate, written as an escape: JSON that is no text. The JSON reader throws where it compares one.
            (attributes, pledge) = (default, default);
            reader = start;
            return EventRules.NotUnicode;
        }
    }

    private Rejection? Add(int index, ref EventAttributes attributes, in PledgeData pledge)
    {
        try
        {
            return attributes.Pledge is { } kind
                ? sorter.AddPledge(index, kind, ref attributes, pledge)
                : sorter.AddOther(index, ref attributes);
        }
        catch (InvalidOperationException)
        {
            // As above, in the data. An event is added last, so nothing of it was.
            return EventRules.NotUnicode;
        }
    }

    private Rejection? RefuseSize(int bytes, bool isRoll) =>
        isRoll
            ? bytes > limits.RollBytesMax
                ? EventRules.TooLarge("rollBytesMax", limits.RollBytesMax)
                : null
            : bytes > limits.EventBytesMax
                ? EventRules.TooLarge("eventBytesMax", limits.EventBytesMax)
                : null;

    private Rejection? RefuseAttributes(ref EventAttributes attributes)
    {
        if (!attributes.IsSpecVersion1)
        {
            return attributes.HasSpecVersion ? EventRules.SpecVersion : EventRules.Missing("specversion");
        }

        return RefuseText("id", attributes.Id)
            ?? RefuseText("source", attributes.Source)
            ?? RefuseText("type", attributes.Type)
            ?? RefuseSource(attributes.Source)
            ?? RefuseText("subject", attributes.Subject)
            ?? (attributes.IsTimeBad ? EventRules.Time : null)
            ?? (attributes.IsContentTypeBad ? EventRules.ContentType : null)
            ?? (attributes.HasBase64 ? EventRules.Base64 : null);
    }

    private Rejection? RefuseText(string name, RawText text)
    {
        if (!text.IsGiven || text.Length == 0)
        {
            return EventRules.Missing(name);
        }

        if (text.Length > AttributeBytesMax)
        {
            return EventRules.TooLong(name, AttributeBytesMax);
        }

        // Nearly every attribute is plain ASCII, and needs no second look.
        var isPlain = !text.IsEscaped && text.In(body.Span).IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;
        return isPlain ? null
            : text.Read(body.Span) is { } read ? TextRules.Refuse(read, AttributeBytesMax, $"/{name}")
            : EventRules.NotText(name);
    }

    private Rejection? RefuseSource(RawText source)
    {
        if (source.IsSame(lastSource, body.Span))
        {
            return null;
        }

        if (!SourceRule.SpeaksFor(source.Read(body.Span), agency))
        {
            return EventRules.Source;
        }

        lastSource = source;
        return null;
    }
}
