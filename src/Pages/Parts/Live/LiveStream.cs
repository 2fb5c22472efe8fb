using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Netralitas.Grains.Nodes;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Parts.Live;

/// <summary>One viewer's stream of server-sent events: waits for its view's frames and sends what the viewer lacks of them.</summary>
/// <param name="watch">Makes the frames.</param>
/// <param name="callers">Asks anew who looks.</param>
/// <param name="node">Ends streams when the node stops.</param>
/// <param name="clock">The time.</param>
internal sealed class LiveStream(LiveWatch watch, CallerRecheck callers, NodeState node, TimeProvider clock)
{
    private static Problem TooManyViews { get; } =
        Problem.Of(
            StatusCodes.Status503ServiceUnavailable,
            "too-many-views",
            "Terlalu banyak tampilan berbeda sedang dibuka. Coba lagi.",
            "Too many different views are open just now. Try again.",
            retryAfterSeconds: 5
        );

    /// <summary>Sends a view until the viewer leaves, or may no longer see it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="key">What it looks at.</param>
    /// <param name="needed">What the view asks of whoever looks.</param>
    public async Task SendAsync(HttpContext http, LiveKey key, AuthorizationPolicy needed)
    {
        if (watch.Enter(key) is not { } view)
        {
            await ProblemWriter.WriteAsync(http, TooManyViews);
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, node.Drained);
        try
        {
            await SendAsync(http, view, needed, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The viewer left, or the node stops and the viewer will find another.
        }
        finally
        {
            view.Leave();
        }
    }

    private async Task SendAsync(
        HttpContext http,
        LiveView view,
        AuthorizationPolicy needed,
        CancellationToken cancellation
    )
    {
        var compressed = await BeginAsync(http);
        var foundAt = clock.GetTimestamp();
        long? seen = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();

            // Before the frame is read, so that the one after it is not missed.
            var next = view.NextFrame;
            if (view.Current is { } frame && frame.Version != seen)
            {
                var bytes = frame.Since(seen ?? frame.VersionOf(http.Request.Headers["Last-Event-ID"].ToString()));
                seen = frame.Version;
                await WriteAsync(http, compressed ? bytes.Compressed : bytes.Plain);
            }

            await next.WaitAsync(cancellation);
            if (clock.GetElapsedTime(foundAt) >= LiveWatch.ShowEvery)
            {
                foundAt = clock.GetTimestamp();
                if (!callers.MayStill(http, needed))
                {
                    return;
                }
            }
        }
    }

    private static async Task<bool> BeginAsync(HttpContext http)
    {
        var compressed = http
            .Request.Headers.AcceptEncoding.ToString()
            .Contains("gzip", StringComparison.OrdinalIgnoreCase);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (compressed)
        {
            http.Response.Headers.ContentEncoding = "gzip";
            await http.Response.Body.WriteAsync(LiveBytes.GzipHead, http.RequestAborted);
        }

        var hello = LiveBytes.Hello;
        await WriteAsync(http, compressed ? hello.Compressed : hello.Plain);
        return compressed;
    }

    // Only a viewer who left ends a write: one that a stopping node cancelled midway would cut the connection off.
    private static async Task WriteAsync(HttpContext http, ReadOnlyMemory<byte> bytes)
    {
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
