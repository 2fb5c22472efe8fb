using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Netralitas.Cli.Terminal;
using Polly.Timeout;

namespace Netralitas.Cli.Server;

/// <summary>The API as one key sees it.</summary>
public sealed class ServerConnection : IDisposable
{
    private readonly HttpClient http;

    /// <summary>Connects nothing yet: the first request does.</summary>
    /// <param name="address">Where, and with which key.</param>
    /// <param name="surroundings">The network and the clock.</param>
    /// <param name="connections">How many connections at most.</param>
    /// <param name="retried">Told before a request is sent again.</param>
    public ServerConnection(
        ServerAddress address,
        Surroundings surroundings,
        int connections = 2,
        Action<Retry>? retried = null
    )
    {
        Address = address;
        var handler = RetryPipeline.Over(surroundings.Transport(connections), surroundings.Time, retried);
        // The pipeline has the limits, per attempt and for all of them.
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("netralitas-cli", "0.1"));
    }

    /// <summary>Where the server is.</summary>
    public ServerAddress Address { get; }

    /// <summary>Reads a resource.</summary>
    public Task<Answer<T>> GetAsync<T>(string path, CancellationToken cancellation)
        where T : class => SendAsync<T>(new HttpRequestMessage(HttpMethod.Get, Address.At(path)), cancellation);

    /// <summary>Reads every page of a list.</summary>
    public async Task<Answer<List<T>>> GetAllAsync<T>(string path, CancellationToken cancellation)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var next = path.Contains('?', StringComparison.Ordinal) ? "&cursor=" : "?cursor=";
            var at = cursor is null ? path : path + next + Uri.EscapeDataString(cursor);
            var answer = await GetAsync<Page<T>>(at, cancellation);
            if (answer.Value is not { } page)
            {
                return new Answer<List<T>>(null, answer.Problem);
            }

            all.AddRange(page.Items);
            cursor = page.Cursor;
        } while (cursor is not null);

        return new Answer<List<T>>(all, null);
    }

    /// <summary>Posts a JSON document.</summary>
    public Task<Answer<T>> PostAsync<T>(string path, object body, CancellationToken cancellation)
        where T : class =>
        SendAsync<T>(
            new HttpRequestMessage(HttpMethod.Post, Address.At(path))
            {
                Content = JsonContent.Create(body, body.GetType(), options: ServerJson.Options),
            },
            cancellation
        );

    /// <summary>Deletes a resource; the problem, or null when it is gone.</summary>
    public async Task<ServerProblem?> DeleteAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, Address.At(path));
        using var response = await SendAsync(request, Address.Key, cancellation);
        return response.IsSuccessStatusCode ? null : await ServerProblem.ReadAsync(response, cancellation);
    }

    /// <summary>Sends events, with this connection's key or another's.</summary>
    /// <param name="body">The events.</param>
    /// <param name="mediaType">NDJSON or a batch.</param>
    /// <param name="key">The key of the agency that speaks; null for the connection's own.</param>
    /// <param name="cancellation">Stops waiting; the server may have committed them.</param>
    public Task<Answer<EventsAnswer>> SendEventsAsync(
        ReadOnlyMemory<byte> body,
        string mediaType,
        string? key,
        CancellationToken cancellation
    )
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return SendAsync<EventsAnswer>(
            new HttpRequestMessage(HttpMethod.Post, Address.At(ServerPaths.Events)) { Content = content },
            cancellation,
            key
        );
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private async Task<Answer<T>> SendAsync<T>(
        HttpRequestMessage request,
        CancellationToken cancellation,
        string? key = null
    )
        where T : class
    {
        using (request)
        {
            using var response = await SendAsync(request, key ?? Address.Key, cancellation);
            return response.IsSuccessStatusCode
                ? new Answer<T>(await response.Content.ReadFromJsonAsync<T>(ServerJson.Options, cancellation), null)
                : new Answer<T>(null, await ServerProblem.ReadAsync(response, cancellation));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        string key,
        CancellationToken cancellation
    )
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Version = HttpVersion.Version11;
        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (TimeoutRejectedException e)
        {
            throw new HttpRequestException($"No answer within {e.Timeout.TotalSeconds} s.", e);
        }
    }
}
