using System.Text;
using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;

namespace Netralitas.Grains.Codec;

/// <summary>A ceremony's events as typed payloads.</summary>
public static class CeremonyEventCodec
{
    /// <summary>The event's CloudEvents type.</summary>
    public static string TypeOf(CeremonyEvent happened) =>
        happened switch
        {
            CeremonyEvent.Scheduled => EventTypes.CeremonyScheduled,
            CeremonyEvent.Held => EventTypes.CeremonyHeld,
            CeremonyEvent.Cancelled => EventTypes.CeremonyCancelled,
            CeremonyEvent.Verified => EventTypes.CeremonyVerified,
            CeremonyEvent.Returned => EventTypes.CeremonyReturned,
            CeremonyEvent.PledgesRecorded => EventTypes.PledgeRoll,
            CeremonyEvent.PledgeWithdrawn => EventTypes.PledgeWithdrawn,
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "no such event"),
        };

    /// <summary>The event's payload; the same bytes for the same content, so that a repeat can be recognised.</summary>
    public static byte[] Encode(CeremonyEvent happened) =>
        happened switch
        {
            CeremonyEvent.Scheduled it => JsonPayload.Of(json => CeremonyFactsCodec.Write(json, it.Facts, held: false)),
            CeremonyEvent.Held it => JsonPayload.Of(json => CeremonyFactsCodec.Write(json, it.Facts, held: true)),
            CeremonyEvent.Cancelled it => JsonPayload.Of(json => json.WriteString("reason", it.Reason)),
            CeremonyEvent.Verified it => JsonPayload.Of(json => WriteReview(json, it.By, "note", it.Note)),
            CeremonyEvent.Returned it => JsonPayload.Of(json => WriteReview(json, it.By, "reason", it.Reason)),
            CeremonyEvent.PledgesRecorded it => PersonList.Pack(it.Kind, it.Category, it.Persons),
            CeremonyEvent.PledgeWithdrawn it => JsonPayload.Of(json => WriteWithdrawal(json, it)),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "no such event"),
        };

    /// <summary>The event that a committed record holds.</summary>
    /// <exception cref="FormatException">The record is none of a ceremony, or damaged.</exception>
    public static CeremonyEvent Decode(LogRecord record)
    {
        try
        {
            return Decode(record.Type, record.Data);
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw new FormatException($"{record.Stream} version {record.Version}: {fault.Message}", fault);
        }
    }

    /// <summary>The event of a type that a payload holds.</summary>
    /// <exception cref="FormatException">The type is none of a ceremony's, or the payload is damaged.</exception>
    public static CeremonyEvent Decode(string type, ReadOnlyMemory<byte> payload)
    {
        if (type == EventTypes.PledgeRoll)
        {
            return PersonList.Unpack(payload.Span);
        }

        using var document = JsonDocument.Parse(payload);
        var data = new DataFields(document.RootElement);
        var happened = Read(type, data, time: null);
        return happened is not null && data.Fault is null
            ? happened
            : throw new FormatException(data.Fault?.Detail.En ?? $"unknown type {type}");
    }

    /// <summary>
    /// Reads an event's data; null for a type that is no ceremony's. Check <see cref="DataFields.Fault"/> afterwards.
    /// </summary>
    /// <param name="type">The CloudEvents type.</param>
    /// <param name="data">Its data.</param>
    /// <param name="time">Its CloudEvents time, where the data does not carry it.</param>
    public static CeremonyEvent? Read(string type, DataFields data, DateTimeOffset? time) =>
        type switch
        {
            EventTypes.CeremonyScheduled => new CeremonyEvent.Scheduled(CeremonyFactsCodec.ReadScheduled(data)),
            EventTypes.CeremonyHeld => new CeremonyEvent.Held(CeremonyFactsCodec.ReadHeld(data)),
            EventTypes.CeremonyCancelled => new CeremonyEvent.Cancelled(data.Text("reason", TextRules.LongMax)),
            EventTypes.CeremonyVerified => new CeremonyEvent.Verified(
                data.Text("by"),
                data.OptionalText("note", TextRules.LongMax)
            ),
            EventTypes.CeremonyReturned => new CeremonyEvent.Returned(
                data.Text("by"),
                data.Text("reason", TextRules.LongMax)
            ),
            EventTypes.PledgeWithdrawn => ReadWithdrawal(data, time),
            _ => null,
        };

    private static CeremonyEvent.PledgeWithdrawn ReadWithdrawal(DataFields data, DateTimeOffset? time)
    {
        var (category, person) = PersonFields.Read(data.Object("person"));
        return new CeremonyEvent.PledgeWithdrawn(
            data.Word("kind", Wire.Kind),
            category,
            person,
            data.Text("reason", TextRules.LongMax),
            time ?? data.OptionalInstant("eventTime")
        );
    }

    private static void WriteWithdrawal(Utf8JsonWriter json, CeremonyEvent.PledgeWithdrawn withdrawal)
    {
        json.WriteString("kind", Wire.Kind[withdrawal.Kind]);
        json.WriteStartObject("person");
        json.WriteString("category", Wire.Category[withdrawal.Category]);
        json.WriteString("number", withdrawal.Person.ToDigits());
        json.WriteEndObject();
        json.WriteString("reason", withdrawal.Reason);
        if (withdrawal.Time is { } time)
        {
            json.WriteString("eventTime", Rfc3339.Format(time));
        }
    }

    private static void WriteReview(Utf8JsonWriter json, string by, string name, string? text)
    {
        json.WriteString("by", by);
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
