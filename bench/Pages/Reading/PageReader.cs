using System.Net;
using System.Net.Http.Headers;
using Netralitas.Bench;
using Netralitas.Bench.Servers;

namespace Netralitas.Bench.Pages.Reading;

/// <summary>Reads pages as a browser does: one kept connection, compressed answers.</summary>
internal sealed class PageReader : IDisposable
{
    private readonly HttpClient client;

    /// <summary>A reader of one node, with an administrator's rights.</summary>
    public PageReader(ServerReady node)
    {
        client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(node.Address!),
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", node.OperatorKey);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
    }

    /// <summary>Asks, and returns when the answer's head is there.</summary>
    /// <exception cref="BenchFailedException">It is not 200.</exception>
    public async Task<HttpResponseMessage> OpenAsync(string address, CancellationToken cancellation)
    {
        var answer = await client.GetAsync(
            new Uri(address, UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            answer.Dispose();
            throw new BenchFailedException($"GET {address} is answered {(int)answer.StatusCode}");
        }

        return answer;
    }

    /// <summary>How long the first byte of a page took, and reads the rest.</summary>
    public async Task<TimeSpan> TimeFirstByteAsync(string address, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var sent = clock.GetTimestamp();
        using var answer = await OpenAsync(address, cancellation);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var first = new byte[1];
        await body.ReadExactlyAsync(first, cancellation);
        var taken = clock.GetElapsedTime(sent);
        await body.CopyToAsync(Stream.Null, cancellation);
        return taken;
    }

    /// <summary>An answer's body, as its bytes came.</summary>
    public async Task<byte[]> ReadAsync(string address, CancellationToken cancellation)
    {
        using var answer = await OpenAsync(address, cancellation);
        return await answer.Content.ReadAsByteArrayAsync(cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();
}
