namespace Netralitas.Testing.Callers;

/// <summary>A viewer's open page: reads server-sent events one at a time, as they come.</summary>
public sealed class ServerSentEvents : IAsyncDisposable
{
    private readonly HttpResponseMessage response;
    private readonly StreamReader reader;

    private ServerSentEvents(HttpResponseMessage response, StreamReader reader)
    {
        (this.response, this.reader) = (response, reader);
    }

    public static async Task<ServerSentEvents> OpenAsync(KeyHolder viewer, string path, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await viewer.OpenAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return new ServerSentEvents(answer, new StreamReader(stream));
    }

    /// <summary>The next event; waits for it.</summary>
    public async Task<(string Kind, string? Id, string Data)> NextAsync()
    {
        var (kind, id, data) = ("", (string?)null, "");
        while (true)
        {
            var line =
                await reader.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException("the stream ended");
            if (line.Length == 0 && kind.Length > 0)
            {
                return (kind, id, data);
            }

            (kind, id, data) = line.Split(": ", 2) switch
            {
                ["event", var value] => (value, id, data),
                ["id", var value] => (kind, value, data),
                ["data", var value] => (kind, id, value),
                _ => (kind, id, data),
            };
        }
    }

    /// <summary>The agencies told of up to the next position, and that position.</summary>
    public async Task<(List<string> Agencies, string Position)> NextBatchAsync()
    {
        var agencies = new List<string>();
        while (true)
        {
            var (kind, id, data) = await NextAsync();
            if (kind == "position")
            {
                return (agencies, id!);
            }

            agencies.Add(data);
        }
    }

    public ValueTask DisposeAsync()
    {
        reader.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
