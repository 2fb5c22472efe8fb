using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Api.Cases;

/// <summary>Cases as JSON, for readers entitled to them.</summary>
internal static class CaseJson
{
    /// <summary>A case with its clocks, its classification and its history.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="file">The case.</param>
    /// <param name="rules">The facts it is read by.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="scope">What of it this reader sees.</param>
    public static void Write(Utf8JsonWriter json, CaseFile file, CaseRules rules, DateTimeOffset now, CaseScope scope)
    {
        var (subject, isMasked) = (file.Case, scope.IsMasked);
        json.WriteString("id", subject.Id.Value);
        json.WriteString("status", CaseWire.Status[subject.Status]);
        json.WriteBoolean("open", subject.IsOpen);
        json.WriteNumber("version", file.Version);
        json.WriteString("agency", subject.Agency.Value);
        json.WriteString("registrar", subject.Id.Registrar.Value);
        json.WriteString("recommendingBody", rules.BodyOf(subject)?.Body?.Value);
        WritePerson(json, subject.Person, isMasked);
        ClassificationJson.Write(json, rules.Classify(subject), subject.Person.Category, rules);
        CasePartsJson.WriteReports(json, subject, scope);
        CasePartsJson.WriteClocks(json, CaseClocks.Of(subject, rules), subject.TimeZone.DayAt(now));
        CasePartsJson.WriteOutcome(json, subject, rules);
        CasePartsJson.WriteBlocks(json, subject);
        json.WriteStartArray("mergeProposals");
        foreach (var other in subject.Proposals.Open.Where(_ => scope.SeesOtherCases))
        {
            json.WriteStringValue(other.Value);
        }

        json.WriteEndArray();
        json.WriteString("mergedInto", scope.SeesOtherCases ? subject.MergedInto?.Value : null);
        json.WriteBoolean("legalHold", subject.IsOnHold);
        json.WriteBoolean("criminalTrack", subject.IsCriminal);
        json.WriteStartArray("history");
        foreach (var entry in file.History)
        {
            json.WriteStartObject();
            json.WriteNumber("version", entry.Version);
            json.WriteString("type", CaseEventTypes.Of(entry.Event.Move));
            json.WriteString("recordedAt", Rfc3339.Format(entry.RecordedAt));
            json.WriteString(
                "eventId",
                isMasked && entry.EventId is { } sent ? NumberMask.MaskIn(sent) : entry.EventId
            );
            json.WriteStartObject("data");
            ShownCaseEvent.Write(json, entry.Event, isMasked);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A case's line in a list: nothing of the person.</summary>
    public static void Write(Utf8JsonWriter json, CaseLine line, DateTimeOffset now)
    {
        json.WriteString("id", line.Id.Value);
        json.WriteString("status", CaseWire.Status[line.Status]);
        json.WriteBoolean("open", line.IsOpen);
        json.WriteBoolean("overdue", line.IsOverdueAt(now));
        json.WriteString("agency", line.Agency.Value);
        json.WriteString("act", line.Report.Act.Value);
        json.WriteString("category", line.Classification.Category is { } category ? CaseWire.Category[category] : null);
        json.WriteString("code", line.Classification.Entry?.Code);
        json.WriteString("election", line.Report.Election.Value);
        json.WriteString("receivedOn", DayText.Of(line.ReceivedOn));
        json.WriteNumber("reports", line.Reports);
        json.WriteString("recommendingBody", line.Body?.Value);
        json.WriteString("nextClock", line.NextClock?.Rule.Id);
        json.WriteString("nextLastDay", line.NextClock is { } clock ? DayText.Of(clock.LastDay) : null);
        json.WriteBoolean("blocked", line.IsBlocked);
        json.WriteBoolean("blockProposed", line.IsBlockProposed);
    }

    /// <summary>The person a case is about.</summary>
    public static void WritePerson(Utf8JsonWriter json, ReportedPerson person, bool isMasked)
    {
        json.WriteStartObject("person");
        json.WriteString("category", Wire.Category[person.Category]);
        json.WriteString("number", Shown(person.Number, isMasked));
        json.WriteString("name", person.Name);
        json.WriteString("position", person.Position);
        json.WriteString("rank", person.Rank is { } rank ? CaseWire.Rank[rank] : null);
        json.WriteEndObject();
    }

    private static string Shown(PersonKey number, bool isMasked) => isMasked ? number.ToString() : number.ToDigits();
}
