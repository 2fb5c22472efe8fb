using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Codec.Cases;

/// <summary>What every event of a case says, as JSON: <c>on</c>, <c>note</c>, <c>documents</c> and, where kept, <c>by</c>.</summary>
internal static class CaseStepCodec
{
    /// <summary>Reads a step; <paramref name="by"/> is who sends it, null to read what was kept.</summary>
    public static CaseStep Read(DataFields data, string? by) =>
        new(
            data.OptionalDay("on") ?? data.Missing("on", default(DateOnly)),
            by ?? data.Text("by"),
            data.OptionalText("note", TextRules.LongMax)
        )
        {
            Documents = [.. data.Objects("documents").Select(ReadDocument)],
        };

    /// <summary>Writes a step's fields into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, CaseStep step)
    {
        json.WriteString("on", DayText.Of(step.On));
        json.WriteString("by", step.By);
        if (step.Note is not null)
        {
            json.WriteString("note", step.Note);
        }

        if (step.Documents.Count > 0)
        {
            json.WriteStartArray("documents");
            foreach (var document in step.Documents)
            {
                json.WriteStartObject();
                json.WriteString("title", document.Title);
                json.WriteString("uri", document.Uri);
                WriteOptional(json, "sha256", document.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Writes a text unless there is none.</summary>
    public static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static CaseDocument ReadDocument(DataFields document) =>
        new(document.Text("title"), PaperFields.Uri(document, "uri"), PaperFields.Sha256(document, "sha256"));
}
