using System.Net;
using System.Text.Json;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Server;

/// <summary>Why the server refused a request as a whole: <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable word for programs; empty if the answer has none.</param>
/// <param name="Pointer">JSON pointer to the field at fault; empty for the request as a whole.</param>
/// <param name="Detail">The reason, for people.</param>
public sealed record ServerProblem(HttpStatusCode Status, string Code, string Pointer, Bilingual Detail)
{
    /// <summary>Reads the answer of a refused request; copes with answers that are no problem document.</summary>
    public static async Task<ServerProblem> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            var wire = JsonSerializer.Deserialize<Wire>(body, ServerJson.Options);
            if (wire?.Detail is { } detail)
            {
                return new ServerProblem(response.StatusCode, wire.Code ?? "", wire.Pointer ?? "", detail);
            }
        }
        catch (JsonException)
        {
            // Not from our server but from something in between; the status has to say it.
        }

        var status = $"HTTP {(int)response.StatusCode} {response.ReasonPhrase}";
        return new ServerProblem(
            response.StatusCode,
            "",
            "",
            new Bilingual($"Server menjawab {status}.", $"The server answered {status}.")
        );
    }

    /// <summary>The problem as people read it: code, place and reason.</summary>
    public Bilingual Message
    {
        get
        {
            var place = string.Join(' ', new[] { Code, Pointer }.Where(part => part.Length > 0));
            return place.Length == 0 ? Detail : new Bilingual($"{place}: {Detail.Id}", $"{place}: {Detail.En}");
        }
    }

    private sealed record Wire(string? Code, string? Pointer, Bilingual? Detail);
}
