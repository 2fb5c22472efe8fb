using System.Net;

namespace Netralitas.Cli.Server;

/// <summary>
/// Sends again what a busy server (429), an unavailable one (503) or a broken connection did not take. Events may be
/// repeated by design; a request that makes a key is repeated only when the server said it did nothing (429).
/// </summary>
/// <param name="transport">What carries the requests.</param>
/// <param name="backoff">How long to wait.</param>
/// <param name="time">The clock, for a <c>Retry-After</c> that is a date.</param>
/// <param name="pause">Waits.</param>
/// <param name="retried">Told before every wait; called from many threads.</param>
public sealed class RetryingHandler(
    HttpMessageHandler transport,
    Backoff backoff,
    TimeProvider time,
    Func<TimeSpan, CancellationToken, Task> pause,
    Action<Retry>? retried
) : DelegatingHandler(transport)
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(100);

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var (response, broken) = await TrySendAsync(request, cancellationToken);
            if (response is not null && !ShouldRepeat(request, response.StatusCode))
            {
                return response;
            }

            var last = attempt == Backoff.AttemptsMax;
            if (response is null && (last || !MayRepeat(request)))
            {
                throw broken!;
            }

            if (last)
            {
                return response!;
            }

            var wait = backoff.After(attempt, RetryAfter(response));
            retried?.Invoke(new Retry(response?.StatusCode, wait));
            response?.Dispose();
            await pause(wait, cancellationToken);
        }
    }

    private async Task<(HttpResponseMessage? Response, HttpRequestException? Broken)> TrySendAsync(
        HttpRequestMessage request,
        CancellationToken cancellation
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(AnswerLimit);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, limit.Token);
            // A connection may still break while the answer arrives; only a complete answer is one.
            await response.Content.LoadIntoBufferAsync(limit.Token);
            return (response, null);
        }
        catch (HttpRequestException e)
        {
            response?.Dispose();
            return (null, e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            response?.Dispose();
            return (null, new HttpRequestException($"No answer within {AnswerLimit.TotalSeconds} s.", e));
        }
    }

    private static bool ShouldRepeat(HttpRequestMessage request, HttpStatusCode status) =>
        status == HttpStatusCode.TooManyRequests
        || status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout
            && MayRepeat(request);

    private static bool MayRepeat(HttpRequestMessage request) =>
        request.Method != HttpMethod.Post
        || request.RequestUri!.AbsolutePath.EndsWith(ServerPaths.Events, StringComparison.Ordinal);

    private TimeSpan? RetryAfter(HttpResponseMessage? response)
    {
        var header = response?.Headers.RetryAfter;
        return header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
    }
}
