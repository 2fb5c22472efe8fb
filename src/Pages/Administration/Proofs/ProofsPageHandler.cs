using System.Globalization;
using Netralitas.EventLog;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Proofs;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Proofs;

/// <summary>
/// <c>GET /admin/proofs?stream=&amp;verify=</c>: a stream's chain of hashes, and whether it is what was written, computed anew.
/// A stream of cases is not found here, whether there is one or not.
/// </summary>
internal static class ProofsPageHandler
{
    public static async Task<IResult> ShowAsync(HttpContext http, IEventLog log)
    {
        var stream = http.Request.Query["stream"].ToString().Trim();
        if (stream.Length == 0)
        {
            return PageResult.Of<ProofsPage, ProofsModel>(ProofsModel.Empty);
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

        var head =
            StreamChain.SightOf(stream, Caller.Of(http).Agency) == StreamSight.Shown
                ? await log.ReadHeadAsync(stream, http.RequestAborted)
                : StreamHead.Empty;
        if (head.Version == 0)
        {
            return PageResult.Of<ProofsPage, ProofsModel>(
                ProofsModel.Empty with
                {
                    Stream = stream,
                },
                StatusCodes.Status404NotFound
            );
        }

        var links = await StreamChain.ReadAsync(log, stream, after, page.Limit, http.RequestAborted);
        var last = links.Count > 0 ? links[^1].Version : head.Version;
        return PageResult.Of<ProofsPage, ProofsModel>(
            new ProofsModel(
                stream,
                head,
                links,
                last < head.Version ? ListPage.CursorAfter(last.ToString(CultureInfo.InvariantCulture)) : null,
                http.Request.Query["verify"] == "1"
                    ? await ChainVerifier.VerifyStreamAsync(log, stream, http.RequestAborted)
                    : null
            )
        );
    }
}

/// <summary>A stream's chain.</summary>
/// <param name="Stream">The stream that was asked for; empty if none was.</param>
/// <param name="Head">Where it ends; null if there is none.</param>
/// <param name="Links">One page of its records, without their content.</param>
/// <param name="Cursor">Leads to the next page; null on the last one.</param>
/// <param name="Report">What a check found; null if none was asked for.</param>
public sealed record ProofsModel(
    string Stream,
    StreamHead? Head,
    IReadOnlyList<LogRecord> Links,
    string? Cursor,
    StreamReport? Report
)
{
    /// <summary>Before a stream was asked for.</summary>
    public static ProofsModel Empty { get; } = new("", Head: null, [], Cursor: null, Report: null);

    /// <summary>Whether the check found every record as it was written, up to the head.</summary>
    public bool IsIntact => Report is { Broken: null } report && report.Head.Version >= Head?.Version;
}
