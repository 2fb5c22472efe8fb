using System.Globalization;
using System.Text;
using System.Text.Json;
using Netralitas.Api.Queries;
using Netralitas.Api.Serialization;
using Netralitas.Domain.Elections;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Nodes;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Live;

/// <summary>
/// <c>GET /v1/live?election=</c>: server-sent events. Each <c>agency</c> event carries an agency's line as it now is; the
/// last one of a batch has the log position as its id, which <c>Last-Event-ID</c> resumes from. Lines are states, so
/// seeing one twice does no harm and missing an older one loses nothing.
/// </summary>
internal static class LiveEndpoint
{
    private static readonly TimeSpan KeepAliveEvery = TimeSpan.FromSeconds(15);

    public static async Task HandleAsync(
        HttpContext http,
        ElectionCalendar elections,
        LiveHub hub,
        StandingsReader reader,
        NodeState node,
        CallerRecheck callers,
        TimeProvider clock
    )
    {
        var (election, problem) = QueryProblem.Of(ElectionQuery.Read(http.Request.Query.Given, elections));
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        var batch = hub.Latest;
        var lastId = http.Request.Headers["Last-Event-ID"].ToString();
        var rows = long.TryParse(lastId, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? hub.Since(seen)
            : [];
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, node.Drained);
        try
        {
            await WriteAsync(http, batch.Position, rows, election!, reader);
            var foundAt = clock.GetTimestamp();
            while (true)
            {
                end.Token.ThrowIfCancellationRequested();
                var next = batch.Next;
                while (!next.IsCompleted)
                {
                    // Leaves no timer behind: with every batch each viewer would have one more for the rest of its time.
                    await ((Task)next)
                        .WaitAsync(KeepAliveEvery, clock, end.Token)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    end.Token.ThrowIfCancellationRequested();
                    if (clock.GetElapsedTime(foundAt) >= KeepAliveEvery)
                    {
                        foundAt = clock.GetTimestamp();
                        if (!callers.MayStill(http, Policies.Viewer))
                        {
                            return;
                        }
                    }

                    if (!next.IsCompleted)
                    {
                        await http.Response.WriteAsync(": \n\n", http.RequestAborted);
                    }
                }

                batch = await next;
                await WriteAsync(http, batch.Position, batch.Rows, election!, reader);
            }
        }
        catch (OperationCanceledException)
        {
            // The viewer left, or the node stops and the viewer will find another.
        }
    }

    // Only a viewer who left ends a write: one that a stopping node cancelled midway would cut the connection off.
    private static async Task WriteAsync(
        HttpContext http,
        long position,
        IReadOnlyList<AgencyLine> rows,
        Election election,
        StandingsReader reader
    )
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = ListedAgency.Of(reader.Judge(row, election), row.Position);
            text.Append("event: agency\ndata: ")
                .Append(JsonSerializer.Serialize(line, ApiJson.Shared.ListedAgency))
                .Append("\n\n");
        }

        // Only now has the viewer everything up to the position.
        text.Append(
            CultureInfo.InvariantCulture,
            $"event: position\nid: {position}\ndata: {{\"position\":{position}}}\n\n"
        );
        await http.Response.WriteAsync(text.ToString(), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
