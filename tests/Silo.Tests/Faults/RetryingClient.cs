using System.Net;

namespace Netralitas.Silo.Tests.Faults;

/// <summary>
/// The retries that any HTTP client's standard policy makes, for as long as its caller waits: after 429, 502 and 503, and
/// after a connection that was refused or broke, the same request goes to the next node, when Retry-After says so or soon.
/// </summary>
internal sealed class RetryingClient(params Uri[] nodes) : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    private int last = -1;
    private int retries;

    /// <summary>How often a request was sent again.</summary>
    public int Retries => Volatile.Read(ref retries);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.PathAndQuery;
        while (true)
        {
            var node = nodes[(uint)Interlocked.Increment(ref last) % nodes.Length];
            request.RequestUri = new Uri(node, path);
            var pause = Soon;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (!IsPassing(response.StatusCode))
                {
                    return response;
                }

                pause = response.Headers.RetryAfter?.Delta ?? Soon;
                response.Dispose();
            }
            catch (HttpRequestException)
            {
                // Refused: the node is down. Broken: the outcome is unknown, and sending the same again is safe.
            }

            Interlocked.Increment(ref retries);
            await Task.Delay(pause, cancellationToken);
        }
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable;
}
