using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Nation;

/// <summary>An agency's line as it is saved.</summary>
public static class AgencyLineCodec
{
    /// <summary>The line's bytes.</summary>
    public static byte[] Encode(AgencyLine row) =>
        JsonPayload.Of(json =>
        {
            json.WriteString("name", row.Name);
            json.WriteString("kind", Wire.AgencyKind[row.Kind]);
            json.WriteString("province", row.Province);
            json.WriteString("timeZone", row.TimeZone.Value);
            WriteCounts(json, "roll", row.Roll);
            json.WriteStartArray("figures");
            foreach (var figures in row.Figures)
            {
                json.WriteStartObject();
                json.WriteString("election", figures.Election.Value);
                json.WriteNumber("scheduled", figures.Scheduled);
                json.WriteNumber("held", figures.Held);
                json.WriteNumber("verified", figures.Verified);
                WriteCounts(json, "spoken", figures.Spoken);
                WriteCounts(json, "signed", figures.Signed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    /// <summary>The line that a view's row holds.</summary>
    /// <exception cref="FormatException">The row is damaged or of another version.</exception>
    public static AgencyLine Decode(ViewRow stored)
    {
        using var document = JsonDocument.Parse(stored.Document);
        var row = document.RootElement;
        return new AgencyLine(
            AgencyId.Parse(stored.Key),
            row.GetProperty("name").GetString()!,
            Word(row, "kind", Wire.AgencyKind),
            row.GetProperty("province").GetString(),
            TimeZoneName.TryParse(row.GetProperty("timeZone").GetString(), out var zone)
                ? zone
                : throw new FormatException($"view row {stored.Key}: unknown time zone"),
            row.GetProperty("roll") is { ValueKind: JsonValueKind.Array } roll ? ReadCounts(roll) : null,
            [.. row.GetProperty("figures").EnumerateArray().Select(ReadFigures)],
            stored.Position
        );
    }

    private static ElectionFigures ReadFigures(JsonElement figures) =>
        new(
            ElectionId.Parse(figures.GetProperty("election").GetString()!),
            figures.GetProperty("scheduled").GetInt32(),
            figures.GetProperty("held").GetInt32(),
            figures.GetProperty("verified").GetInt32(),
            ReadCounts(figures.GetProperty("spoken")),
            ReadCounts(figures.GetProperty("signed"))
        );

    private static CategoryCounts ReadCounts(JsonElement counts) =>
        new(counts[0].GetInt32(), counts[1].GetInt32(), counts[2].GetInt32());

    private static void WriteCounts(Utf8JsonWriter json, string name, CategoryCounts? counts)
    {
        if (counts is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(known.Pns);
        json.WriteNumberValue(known.Pppk);
        json.WriteNumberValue(known.NonAsn);
        json.WriteEndArray();
    }

    private static T Word<T>(JsonElement row, string name, WireNames<T> words)
        where T : struct, Enum =>
        words.TryParse(row.GetProperty(name).GetString()!, out var value)
            ? value
            : throw new FormatException($"view row: unknown {name}");
}
