using System.Text.Json;
using Netralitas.Api.Problems;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Wording;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/agencies/{agency}/ceremonies/{slug}</c>: everything known of a ceremony.</summary>
internal static class CeremonyEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        string agency,
        string slug,
        IGrainFactory grains,
        CeremonyJson writer
    )
    {
        if (!CeremonyId.TryParse($"{agency}/{slug}", out var id))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        return await grains.AskAsync(id, http.RequestAborted) is { } report
            ? new JsonBody(json => writer.Write(json, report))
            : new ProblemResult(CommonProblems.NotFound);
    }
}

/// <summary>Writes a ceremony, its wording checked against the references in force.</summary>
/// <param name="wordings">The references.</param>
/// <param name="board">Knows the agency's name.</param>
internal sealed class CeremonyJson(WordingCatalogue wordings, AgencyList board)
{
    public void Write(Utf8JsonWriter json, CeremonyReport report)
    {
        json.WriteString("id", report.Id.Value);
        json.WriteString("agency", report.Id.Agency.Value);
        json.WriteString("status", Wire.CeremonyStatus[report.Status]);
        json.WriteNumber("version", report.Version);
        json.WriteNumber("position", report.Position);
        if (report.Facts is { } facts)
        {
            // The words as recited go beside the check, under one name: see WriteWording.
            CeremonyFactsCodec.Write(json, facts with { Wording = null }, Ceremony.IsHeldStatus(report.Status));
        }

        json.WriteStartObject("tallies");
        FigureJson.WriteCounts(json, "spoken", report.Spoken, withPersons: true);
        FigureJson.WriteCounts(json, "signed", report.Signed, withPersons: true);
        json.WriteEndObject();
        if (report.Facts is not null)
        {
            WriteWording(json, report.Id.Agency, report.Facts.Wording);
        }

        WriteHistory(json, report.History);
    }

    private void WriteWording(Utf8JsonWriter json, AgencyId agency, WordingText? text)
    {
        var result = wordings.Check(text, board.Find(agency)?.Name ?? agency.Value);
        json.WriteStartObject("wording");
        json.WriteString("verdict", WordingWords.Verdict[result.Verdict]);
        json.WriteString("reference", result.Reference);
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            json.WriteStartObject();
            json.WriteNumber("point", finding.Point);
            json.WriteString("kind", WordingWords.Finding[finding.Kind]);
            json.WriteString("clause", finding.Clause);
            json.WriteString("expected", finding.Expected);
            json.WriteString("found", finding.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("opening", text?.Opening);
        json.WriteStartArray("points");
        foreach (var point in text?.Points ?? [])
        {
            json.WriteStringValue(point);
        }

        json.WriteEndArray();
        json.WriteString("closing", text?.Closing);
        json.WriteEndObject();
    }

    private static string? Masked(string? text) => text is null ? null : NumberMask.MaskIn(text);

    private static void WriteHistory(Utf8JsonWriter json, IReadOnlyList<HistoryEntry> history)
    {
        json.WriteStartArray("history");
        foreach (var entry in history)
        {
            json.WriteStartObject();
            json.WriteNumber("version", entry.Version);
            json.WriteString("type", entry.Type);
            json.WriteString("recordedAt", Rfc3339.Format(entry.RecordedAt));
            json.WriteString("by", entry.Source);
            json.WriteString("eventId", Masked(entry.EventId));
            json.WriteString("reason", Masked(entry.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
