using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec.Cases;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace Netralitas.Api.Cases;

/// <summary>What a case has come to, after a move: enough to make the next one. An erased case has none of it but its id.</summary>
/// <param name="Id">The case.</param>
/// <param name="Status">Where it stands, or erased.</param>
/// <param name="Version">To be named in If-Match.</param>
/// <param name="Position">Log position it stands at.</param>
internal sealed record CaseMoved(
    string Id,
    string Status,
    [property: JsonIgnore(Condition = WhenWritingNull)] long? Version,
    [property: JsonIgnore(Condition = WhenWritingNull)] long? Position
)
{
    /// <summary>The answer, with the version as its ETag.</summary>
    public static async Task<Ok<CaseMoved>> ReadAsync(HttpContext http, CaseId id, CaseArchive archive)
    {
        var file = await archive.ReadAsync(id, http.RequestAborted);
        if (file is not null)
        {
            CaseTag.Set(http.Response, file.Version);
        }

        var status = file is null ? "erased" : CaseWire.Status[file.Case.Status];
        return TypedResults.Ok(new CaseMoved(id.Value, status, file?.Version, file?.Position));
    }
}
