using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Api.Cases;

/// <summary>What an act is, with how it follows and which penalties there are for it.</summary>
internal static class ClassificationJson
{
    public static void Write(Utf8JsonWriter json, Classification found, PersonCategory employment, CaseRules rules)
    {
        json.WriteStartObject("classification");
        json.WriteString("category", found.Category is { } category ? CaseWire.Category[category] : null);
        json.WriteString("code", found.Entry?.Code);
        json.WriteString("level", found.Entry is { } level ? CaseWire.Level[level.Level] : null);
        json.WriteString("article", found.Entry?.LegalBasis);
        json.WriteString("confidence", found.Entry is { } entry ? Wire.Confidence[entry.Source.Confidence] : null);
        json.WriteString("catalogue", found.Catalogue?.Id);
        json.WriteString(
            "stage",
            found.Fixing is null ? null
                : found.IsAfterFixing ? "afterFixing"
                : "beforeFixing"
        );
        json.WriteString("candidatesFixedOn", found.Fixing is { } fixing ? DayText.Of(fixing.Day) : null);
        json.WriteStartObject("reasoning");
        json.WriteString("id", found.Reasoning.Id);
        json.WriteString("en", found.Reasoning.En);
        json.WriteEndObject();
        json.WriteStartArray("penalties");
        if (found.Entry is { } range)
        {
            foreach (var penalty in rules.Penalties.For(range.Level, employment))
            {
                json.WriteStringValue(penalty.Id.Value);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
