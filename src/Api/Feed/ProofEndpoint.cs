using System.Globalization;
using Netralitas.Api.Queries;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Proofs;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Feed;

/// <summary>
/// <c>GET /v1/proofs/{stream}</c>: a stream's chain of hashes, so that a copy of the feed can be checked against it and a
/// head noted elsewhere stays provable.
/// </summary>
internal static class ProofEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext http, string stream, IEventLog log)
    {
        if (Refuse(Caller.Of(http), stream) is { } refused)
        {
            return new ProblemResult(refused);
        }

        var (page, problem) = QueryProblem.Of(ListPage.Read(http.Request.Query.Given));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        if (!page!.TryReadAfter(out var after))
        {
            return new ProblemResult(QueryProblem.Of(ListPage.CursorInvalid));
        }

        var head = await log.ReadHeadAsync(stream, http.RequestAborted);
        var links = await StreamChain.ReadAsync(log, stream, after, page.Limit, http.RequestAborted);
        return head.Version == 0
            ? new ProblemResult(CommonProblems.NotFound)
            : new JsonBody(json =>
            {
                json.WriteString("stream", stream);
                json.WriteString("algorithm", "SHA-256");
                json.WriteStartObject("head");
                json.WriteNumber("version", head.Version);
                json.WriteString("hash", Convert.ToHexStringLower(head.Hash.Span));
                json.WriteEndObject();
                json.WriteStartArray("items");
                foreach (var link in links)
                {
                    json.WriteStartObject();
                    json.WriteNumber("version", link.Version);
                    json.WriteNumber("position", link.Position);
                    json.WriteString("type", link.Type);
                    json.WriteString("hash", Convert.ToHexStringLower(link.Hash.Span));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                var last = links.Count > 0 ? links[^1].Version : head.Version;
                json.WriteString(
                    "cursor",
                    last < head.Version ? ListPage.CursorAfter(last.ToString(CultureInfo.InvariantCulture)) : null
                );
            });
    }

    private static Problem? Refuse(Caller caller, string stream) =>
        StreamChain.SightOf(stream, caller.Agency) switch
        {
            StreamSight.Shown => null,
            StreamSight.Foreign => AgencyProblems.Foreign,
            _ => CommonProblems.NotFound,
        };
}
