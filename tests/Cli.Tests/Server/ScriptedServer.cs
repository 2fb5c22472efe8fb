using System.Net;
using System.Text;

namespace Netralitas.Cli.Tests.Server;

/// <summary>A server that gives prepared answers in order, then the last one again, and remembers what it was asked.</summary>
public sealed class ScriptedServer : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> script = new();

    public List<(string Line, string Body)> Requests { get; } = [];

    public ScriptedServer Answers(HttpStatusCode status, string json = "", Action<HttpResponseMessage>? also = null)
    {
        script.Enqueue(() =>
        {
            var mediaType = (int)status < 400 ? "application/json" : "application/problem+json";
            var response = new HttpResponseMessage(status)
            {
                Content = new StringContent(json, Encoding.UTF8, mediaType),
            };
            also?.Invoke(response);
            return response;
        });
        return this;
    }

    public ScriptedServer Accepts(int events) =>
        Answers(
            HttpStatusCode.OK,
            $$"""{"accepted":{{events}},"duplicates":0,"conflicts":0,"rejected":0,"position":1,"results":[]}"""
        );

    public ScriptedServer Breaks()
    {
        script.Enqueue(() => throw new HttpRequestException("connection reset"));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(($"{request.Method} {request.RequestUri!.PathAndQuery}", body));
        var next = script.Count > 1 ? script.Dequeue() : script.Peek();
        return next();
    }
}
