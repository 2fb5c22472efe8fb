using System.Text.Json;
using Netralitas.Actors.Codec;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/elections</c>: the elections in force with their stages, the days candidates were fixed, sources and marks.</summary>
internal static class ElectionsEndpoint
{
    public static IResult Handle(ElectionCalendar elections) =>
        new JsonBody(json =>
        {
            json.WriteStartArray("items");
            foreach (var election in elections.All)
            {
                Write(json, election);
            }

            json.WriteEndArray();
            json.WriteNull("cursor");
        });

    private static void Write(Utf8JsonWriter json, Election election)
    {
        json.WriteStartObject();
        json.WriteString("id", election.Id.Value);
        Write(json, "name", election.Name);
        json.WriteString("regime", election.Regime);
        json.WriteString("votingDay", DayText.Of(election.VotingDay));
        json.WriteString("targetDate", DayText.Of(election.TargetDate));
        Write(json, "targetBasis", election.Target.Basis);
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
        json.WriteEndObject();
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
        json.WriteString("source", source.Text);
        json.WriteString("confidence", Wire.Confidence[source.Confidence]);
    }
}
