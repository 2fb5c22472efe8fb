using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;

namespace Netralitas.Grains.Codec;

/// <summary>An agency's own events as typed payloads.</summary>
public static class AgencyEventCodec
{
    // What fits an event of 64 KiB, with room for long names.
    private const int UnitsMax = 2000;

    /// <summary>The event's CloudEvents type.</summary>
    public static string TypeOf(AgencyEvent happened) =>
        happened switch
        {
            AgencyEvent.Registered => EventTypes.AgencyRegistered,
            AgencyEvent.RollDeclared => EventTypes.AgencyRollDeclared,
            AgencyEvent.Reminded => EventTypes.AgencyReminded,
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "no such event"),
        };

    /// <summary>The event's payload; the same bytes for the same content.</summary>
    public static byte[] Encode(AgencyEvent happened) =>
        happened switch
        {
            AgencyEvent.Registered it => JsonPayload.Of(json => WriteRegistered(json, it)),
            AgencyEvent.RollDeclared it => JsonPayload.Of(json => WriteRoll(json, it.Roll)),
            AgencyEvent.Reminded it => JsonPayload.Of(json => WriteReminder(json, it)),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "no such event"),
        };

    /// <summary>The event that a committed record holds.</summary>
    /// <exception cref="FormatException">The record is none of an agency, or damaged.</exception>
    public static AgencyEvent Decode(LogRecord record)
    {
        try
        {
            return Decode(record.Type, record.Data);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{record.Stream} version {record.Version}: {fault.Message}", fault);
        }
    }

    /// <summary>The event of a type that a payload holds.</summary>
    /// <exception cref="FormatException">The type is none of an agency's, or the payload is damaged.</exception>
    public static AgencyEvent Decode(string type, ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        var data = new DataFields(document.RootElement);
        var happened = Read(type, data);
        return happened is not null && data.Fault is null
            ? happened
            : throw new FormatException(data.Fault?.Detail.En ?? $"unknown type {type}");
    }

    /// <summary>Reads an event's data; null for a type that is no agency's. Check <see cref="DataFields.Fault"/> afterwards.</summary>
    public static AgencyEvent? Read(string type, DataFields data) =>
        type switch
        {
            EventTypes.AgencyRegistered => new AgencyEvent.Registered(
                data.Text("name"),
                data.Word("kind", Wire.AgencyKind),
                data.OptionalText("province"),
                ReadZone(data)
            ),
            EventTypes.AgencyRollDeclared => new AgencyEvent.RollDeclared(ReadRoll(data)),
            EventTypes.AgencyReminded => new AgencyEvent.Reminded(
                ReadElection(data),
                data.Text("subject"),
                data.Text("text", TextRules.LongMax),
                data.Text("by")
            ),
            _ => null,
        };

    private static TimeZoneName ReadZone(DataFields data)
    {
        if (!TimeZoneName.TryParse(data.Text("timeZone"), out var zone))
        {
            data.Fail(
                Rejection.Of(
                    "time-zone-unknown",
                    data.PointerTo("timeZone"),
                    "Zona waktu harus WIB, WITA, WIT, atau nama IANA-nya, misalnya Asia/Makassar.",
                    "The time zone is WIB, WITA, WIT or its IANA name, such as Asia/Makassar."
                )
            );
        }

        return zone;
    }

    private static ElectionId ReadElection(DataFields data)
    {
        if (!ElectionId.TryParse(data.Text("election"), out var election))
        {
            data.Fail(
                Rejection.Of(
                    "election-unknown",
                    data.PointerTo("election"),
                    "'election' bukan pengenal pemilihan.",
                    "'election' is not the id of an election."
                )
            );
        }

        return election;
    }

    private static Roll ReadRoll(DataFields data)
    {
        var asOf = data.OptionalDay("asOf") ?? data.Missing("asOf", default(DateOnly));
        var units = data.Objects("units", UnitsMax).Select(ReadUnit).ToList();
        return new Roll(asOf, units.Count > 0 ? units : data.Missing("units", units));
    }

    private static RollUnit ReadUnit(DataFields unit)
    {
        if (!UnitId.TryParse(unit.Text("id"), out var id))
        {
            unit.Fail(
                Rejection.Of(
                    "unit-invalid",
                    unit.PointerTo("id"),
                    "Unit harus berbentuk <instansi>/<nama-unit>.",
                    "A unit has the form <agency>/<slug>."
                )
            );
        }

        var persons = new CategoryCounts(ReadCount(unit, "pns"), ReadCount(unit, "pppk"), ReadCount(unit, "nonAsn"));
        return new RollUnit(id, unit.Text("name"), persons);
    }

    // Left out is none: a roll is a declaration of whom the agency employs.
    private static int ReadCount(DataFields unit, string name) => unit.OptionalCount(name) ?? 0;

    private static void WriteRegistered(Utf8JsonWriter json, AgencyEvent.Registered it)
    {
        json.WriteString("name", it.Name);
        json.WriteString("kind", Wire.AgencyKind[it.Kind]);
        json.WriteString("timeZone", it.TimeZone.Value);
        if (it.Province is not null)
        {
            json.WriteString("province", it.Province);
        }
    }

    private static void WriteReminder(Utf8JsonWriter json, AgencyEvent.Reminded it)
    {
        json.WriteString("election", it.Election.Value);
        json.WriteString("subject", it.Subject);
        json.WriteString("text", it.Text);
        json.WriteString("by", it.By);
    }

    private static void WriteRoll(Utf8JsonWriter json, Roll roll)
    {
        json.WriteString("asOf", DayText.Of(roll.AsOf));
        json.WriteStartArray("units");
        foreach (var unit in roll.Units)
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Id.Value);
            json.WriteString("name", unit.Name);
            json.WriteNumber("pns", unit.Persons.Pns);
            json.WriteNumber("pppk", unit.Persons.Pppk);
            json.WriteNumber("nonAsn", unit.Persons.NonAsn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
