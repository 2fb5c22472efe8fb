using System.Globalization;
using System.Text;
using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Feed;

/// <summary>
/// A log record as a CloudEvent. Extension attributes: <c>position</c> in the log, <c>streamversion</c>, and
/// <c>streamhash</c> (SHA-256, hex), by which a reader can check the chain.
/// </summary>
internal static class FeedEvent
{
    /// <summary>Writes the record.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="record">The record.</param>
    /// <param name="pseudonym">Hides persons' numbers from this reader; null for the agency they belong to.</param>
    public static void Write(Utf8JsonWriter json, LogRecord record, NumberPseudonym? pseudonym)
    {
        if (CaseStreams.IsConfidential(record.Stream))
        {
            WriteWithheld(json, record);
            return;
        }

        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", Shown(record.Identity?.Id ?? $"{record.Stream}@{record.Version}", pseudonym));
        json.WriteString("source", Shown(record.Identity?.Source ?? record.Owner, pseudonym));
        json.WriteString("type", record.Type);
        json.WriteString("subject", record.Stream);
        json.WriteString("time", Rfc3339.Format(record.RecordedAt));
        json.WriteString("datacontenttype", "application/json");
        json.WriteNumber("position", record.Position);
        json.WriteNumber("streamversion", record.Version);
        json.WriteString("streamhash", Convert.ToHexStringLower(record.Hash.Span));
        json.WritePropertyName("data");
        WriteData(json, record, pseudonym);
        json.WriteEndObject();
    }

    // Its place in the log stays, so that the feed has no gap; what it is of is for those entitled to the case.
    private static void WriteWithheld(Utf8JsonWriter json, LogRecord record)
    {
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"withheld@{record.Position}"));
        json.WriteString("source", "netralitas");
        json.WriteString("type", EventTypes.RecordWithheld);
        json.WriteNumber("position", record.Position);
        json.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter json, LogRecord record, NumberPseudonym? pseudonym)
    {
        switch (record.Type)
        {
            case EventTypes.PledgeRoll:
                var pledges = PersonList.Unpack(record.Data.Span);
                json.WriteStartObject();
                json.WriteString("kind", Wire.Kind[pledges.Kind]);
                json.WriteString("category", Wire.Category[pledges.Category]);
                json.WriteStartArray("persons");
                foreach (var person in pledges.Persons)
                {
                    json.WriteStringValue(Shown(person, pseudonym));
                }

                json.WriteEndArray();
                json.WriteEndObject();
                break;
            case EventTypes.PledgeWithdrawn:
                var withdrawn = (CeremonyEvent.PledgeWithdrawn)CeremonyEventCodec.Decode(record);
                json.WriteStartObject();
                json.WriteString("kind", Wire.Kind[withdrawn.Kind]);
                json.WriteStartObject("person");
                json.WriteString("category", Wire.Category[withdrawn.Category]);
                json.WriteString("number", Shown(withdrawn.Person, pseudonym));
                json.WriteEndObject();
                json.WriteString("reason", Shown(withdrawn.Reason, pseudonym));
                json.WriteEndObject();
                break;
            default:
                WriteRaw(json, record.Data.Span, pseudonym);
                break;
        }
    }

    private static void WriteRaw(Utf8JsonWriter json, ReadOnlySpan<byte> data, NumberPseudonym? pseudonym)
    {
        if (pseudonym is null)
        {
            json.WriteRawValue(data, skipInputValidation: true);
        }
        else
        {
            json.WriteRawValue(pseudonym.Hide(Encoding.UTF8.GetString(data)), skipInputValidation: true);
        }
    }

    private static string Shown(PersonKey person, NumberPseudonym? pseudonym) =>
        pseudonym?.Of(person) ?? person.ToDigits();

    private static string Shown(string text, NumberPseudonym? pseudonym) => pseudonym?.Hide(text) ?? text;
}
