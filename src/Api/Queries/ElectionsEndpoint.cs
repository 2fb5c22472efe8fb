using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Domain.Elections;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/elections</c>: the elections in force with their stages, the days candidates were fixed, sources and marks.</summary>
internal static class ElectionsEndpoint
{
    public static Ok<Page<ElectionAnswer>> Handle(ElectionCalendar elections) =>
        TypedResults.Ok(new Page<ElectionAnswer>(elections.All.Select(ElectionAnswer.Of), null));
}
