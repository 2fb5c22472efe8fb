using System.Text.Json;
using Netralitas.Testing.Callers;

namespace Netralitas.Pages.Tests.Parts.Live;

/// <summary>An open page's stream: its parts as they come.</summary>
internal sealed class PartStream : IAsyncDisposable
{
    private readonly ServerSentEvents events;

    private PartStream(ServerSentEvents events) => this.events = events;

    /// <summary>The id of the last event.</summary>
    public string LastId { get; private set; } = "";

    public static async Task<PartStream> OpenAsync(KeyHolder viewer, string path, string? lastEventId = null) =>
        new(await ServerSentEvents.OpenAsync(viewer, path, lastEventId));

    /// <summary>The parts of the next event.</summary>
    public async Task<Dictionary<string, string>> NextAsync()
    {
        var (kind, id, data) = await events.NextAsync();
        Assert.Equal("parts", kind);
        LastId = id!;
        var parts = JsonSerializer.Deserialize<JsonElement>(data).GetProperty("parts");
        return parts.EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetString()!);
    }

    /// <summary>Reads on until a part holds a text; all parts of that event.</summary>
    public async Task<Dictionary<string, string>> UntilAsync(string part, Func<string, bool> holds)
    {
        while (true)
        {
            var parts = await NextAsync();
            if (parts.TryGetValue(part, out var html) && holds(html))
            {
                return parts;
            }
        }
    }

    public ValueTask DisposeAsync() => events.DisposeAsync();
}
