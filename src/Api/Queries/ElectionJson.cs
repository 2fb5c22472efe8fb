using System.Text.Json;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Queries;

/// <summary>An election as JSON: its stages, the days candidates were fixed, and its target date with everything it was before.</summary>
internal static class ElectionJson
{
    /// <summary>Writes the fields of its object.</summary>
    public static void Write(Utf8JsonWriter json, Election election)
    {
        json.WriteString("id", election.Id.Value);
        Write(json, "name", election.Name);
        json.WriteString("regime", election.Regime);
        json.WriteString("votingDay", DayText.Of(election.VotingDay));
        json.WriteString("targetDate", DayText.Of(election.TargetDate));
        Write(json, "targetBasis", election.TargetChange is { } change ? ReasonOf(change) : election.Target.Basis);
        json.WriteNumber("targetVersion", election.TargetChanges.Count);
        WriteHistory(json, election);
        json.WriteStartArray("stages");
        foreach (var stage in election.Stages)
        {
            json.WriteStartObject();
            json.WriteString("id", stage.Id);
            Write(json, "name", stage.Name);
            json.WriteString("from", DayText.Of(stage.From));
            json.WriteString("to", stage.To is { } to ? DayText.Of(to) : null);
            Write(json, stage.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("candidatesFixed");
        foreach (var fixing in election.Fixings)
        {
            json.WriteStartObject();
            json.WriteString("contest", fixing.Contest);
            json.WriteString("region", fixing.Region);
            json.WriteString("date", DayText.Of(fixing.Day));
            Write(json, fixing.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, election.Source);
    }

    // The file's own first: it is in force until somebody says otherwise.
    private static void WriteHistory(Utf8JsonWriter json, Election election)
    {
        json.WriteStartArray("targetHistory");
        json.WriteStartObject();
        json.WriteString("date", DayText.Of(election.Target.Day));
        Write(json, "reason", election.Target.Basis);
        json.WriteNull("setBy");
        json.WriteNull("setAt");
        Write(json, election.Target.Source);
        json.WriteEndObject();
        foreach (var change in election.TargetChanges)
        {
            json.WriteStartObject();
            json.WriteString("date", DayText.Of(change.Day));
            Write(json, "reason", ReasonOf(change));
            json.WriteString("setBy", change.By);
            json.WriteString("setAt", Rfc3339.Format(change.At));
            json.WriteNull("source");
            json.WriteNull("confidence");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // In whichever language it was written.
    private static BilingualText ReasonOf(TargetChange change)
    {
        var reason = NumberMask.MaskIn(change.Reason);
        return new BilingualText(reason, reason);
    }

    private static void Write(Utf8JsonWriter json, string name, BilingualText text)
    {
        json.WriteStartObject(name);
        json.WriteString("id", text.Id);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactSource source)
    {
        json.WriteString("source", source.Text.En);
        json.WriteString("confidence", Wire.Confidence[source.Confidence]);
    }
}
