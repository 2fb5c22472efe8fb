using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
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
    public static async Task<Results<Ok<ProofAnswer>, ProblemResult>> HandleAsync(
        HttpContext http,
        string stream,
        IEventLog log
    )
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
        var last = links.Count > 0 ? links[^1].Version : head.Version;
        return head.Version == 0
            ? new ProblemResult(CommonProblems.NotFound)
            : TypedResults.Ok(
                new ProofAnswer(
                    stream,
                    "SHA-256",
                    new ProofHead(head.Version, Hex(head.Hash)),
                    links.Select(link => new ProofLink(link.Version, link.Position, link.Type, Hex(link.Hash))),
                    last < head.Version ? ListPage.CursorAfter(last.ToString(CultureInfo.InvariantCulture)) : null
                )
            );
    }

    private static string Hex(ReadOnlyMemory<byte> hash) => Convert.ToHexStringLower(hash.Span);

    private static Problem? Refuse(Caller caller, string stream) =>
        StreamChain.SightOf(stream, caller.Agency) switch
        {
            StreamSight.Shown => null,
            StreamSight.Foreign => AgencyProblems.Foreign,
            _ => CommonProblems.NotFound,
        };
}

/// <summary>A stream's chain of hashes, each over the one before and its record.</summary>
/// <param name="Stream">The stream: an agency's or a ceremony's id.</param>
/// <param name="Algorithm">How it is hashed.</param>
/// <param name="Head">The last link.</param>
/// <param name="Items">Links in order.</param>
/// <param name="Cursor">Asks for the next page; null on the last one.</param>
internal sealed record ProofAnswer(
    string Stream,
    string Algorithm,
    ProofHead Head,
    IEnumerable<ProofLink> Items,
    string? Cursor
);

/// <summary>Where a chain ends; the hash in hex.</summary>
internal sealed record ProofHead(long Version, string Hash);

/// <summary>One record's link; the hash in hex.</summary>
internal sealed record ProofLink(long Version, long Position, string Type, string Hash);
