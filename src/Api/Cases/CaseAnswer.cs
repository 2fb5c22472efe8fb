using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Api.Cases;

/// <summary>What a case has come to, after a move: enough to make the next one.</summary>
internal static class CaseAnswer
{
    /// <summary>Answers with id, status and version; an erased case has none of these but its id.</summary>
    public static async Task<IResult> WriteAsync(HttpContext http, CaseId id, CaseArchive archive)
    {
        var file = await archive.ReadAsync(id, http.RequestAborted);
        if (file is not null)
        {
            CaseTag.Set(http.Response, file.Version);
        }

        return new JsonBody(json =>
        {
            json.WriteString("id", id.Value);
            json.WriteString("status", file is null ? "erased" : CaseWire.Status[file.Case.Status]);
            if (file is not null)
            {
                json.WriteNumber("version", file.Version);
                json.WriteNumber("position", file.Position);
            }
        });
    }
}
