using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Netralitas.Api.Serialization;
using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace Netralitas.Api.Feed;

/// <summary>A log record as a CloudEvent. Of a record that is withheld only its place in the log is told.</summary>
/// <param name="Specversion">CloudEvents 1.0.</param>
/// <param name="Id">The event's id.</param>
/// <param name="Source">Who said it.</param>
/// <param name="Type">What happened.</param>
/// <param name="Subject">The stream it is kept in.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Datacontenttype">JSON.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="Streamversion">Its place in the stream.</param>
/// <param name="Streamhash">SHA-256 in hex over it and the one before in the stream, by which a reader can check the chain.</param>
/// <param name="Data">What was said; persons' numbers as pseudonyms for operators.</param>
internal sealed record FeedEvent(
    string Specversion,
    string Id,
    string Source,
    string Type,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Subject,
    [property: JsonIgnore(Condition = WhenWritingNull)] DateTimeOffset? Time,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Datacontenttype,
    long Position,
    [property: JsonIgnore(Condition = WhenWritingNull)] long? Streamversion,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Streamhash,
    [property: JsonIgnore(Condition = WhenWritingNull)] WrittenJson? Data
)
{
    /// <summary>Shows a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="pseudonym">Hides persons' numbers from this reader; null for the agency they belong to.</param>
    public static FeedEvent Of(LogRecord record, NumberPseudonym? pseudonym) =>
        CaseStreams.IsConfidential(record.Stream)
            ? Withheld(record)
            : new FeedEvent(
                "1.0",
                Shown(record.Identity?.Id ?? $"{record.Stream}@{record.Version}", pseudonym),
                Shown(record.Identity?.Source ?? record.Owner, pseudonym),
                record.Type,
                record.Stream,
                record.RecordedAt,
                "application/json",
                record.Position,
                record.Version,
                Convert.ToHexStringLower(record.Hash.Span),
                new WrittenJson(json => WriteData(json, record, pseudonym))
            );

    // Its place in the log stays, so that the feed has no gap; what it is of is for those entitled to the case.
    private static FeedEvent Withheld(LogRecord record) =>
        new(
            "1.0",
            string.Create(CultureInfo.InvariantCulture, $"withheld@{record.Position}"),
            "netralitas",
            EventTypes.RecordWithheld,
            null,
            null,
            null,
            record.Position,
            null,
            null,
            null
        );

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
