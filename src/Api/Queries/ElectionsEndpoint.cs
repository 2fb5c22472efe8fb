using Netralitas.Domain.Elections;

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
                json.WriteStartObject();
                ElectionJson.Write(json, election);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNull("cursor");
        });
}
