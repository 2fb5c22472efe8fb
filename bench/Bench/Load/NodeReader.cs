using System.Net.Http.Headers;
using System.Text.Json;
using Netralitas.Bench.Servers;

namespace Netralitas.Bench.Load;

/// <summary>Reads a node's figures as an operator's page does.</summary>
internal sealed class NodeReader : IDisposable
{
    private readonly HttpClient client;

    /// <summary>A reader of one node.</summary>
    public NodeReader(ServerReady node)
    {
        client = new HttpClient { BaseAddress = new Uri(node.Address!) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", node.OperatorKey);
    }

    /// <summary>The first election the node knows.</summary>
    public async Task<string> FindElectionAsync(CancellationToken cancellation)
    {
        using var elections = await GetAsync("v1/elections", cancellation);
        return elections.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    /// <summary>Unique persons who recited the pledge for an election, from the nation's summary.</summary>
    public async Task<long> CountSpokenAsync(string election, CancellationToken cancellation)
    {
        using var summary = await GetAsync($"v1/summary?election={election}", cancellation);
        return summary.RootElement.GetProperty("persons").GetProperty("spoken").GetInt64();
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private async Task<JsonDocument> GetAsync(string path, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(body)
            : throw new BenchFailedException($"GET {path} is answered {(int)answer.StatusCode}");
    }
}
