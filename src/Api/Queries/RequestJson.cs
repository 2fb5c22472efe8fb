using System.Text.Json;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Queries;

/// <summary>Reads a small JSON object that an operator sends.</summary>
internal static class RequestJson
{
    private const int BytesMax = 64 * 1024;

    /// <summary>The object's fields, or why there are none. An empty body is an empty object.</summary>
    public static async Task<(DataFields? Fields, Problem? Problem)> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
        {
            await buffer.WriteAsync(chunk.AsMemory(0, read), request.HttpContext.RequestAborted);
            if (buffer.Length > BytesMax)
            {
                return (
                    null,
                    Problem.Of(
                        StatusCodes.Status413PayloadTooLarge,
                        "request-too-large",
                        $"Isi permintaan melebihi {BytesMax} bita.",
                        $"The request's body exceeds {BytesMax} bytes."
                    )
                );
            }
        }

        try
        {
            using var document = JsonDocument.Parse(buffer.Length == 0 ? "{}"u8.ToArray() : buffer.ToArray());
            return (DataFields.OfRequest(document.RootElement.Clone()), null);
        }
        catch (JsonException)
        {
            return (
                null,
                Problem.Of(
                    StatusCodes.Status400BadRequest,
                    "json-invalid",
                    "Isi permintaan bukan JSON yang utuh.",
                    "The request's body is not intact JSON."
                )
            );
        }
    }

    /// <summary>The problem of a request whose fields break a rule; null if none does.</summary>
    public static Problem? ProblemOf(Rejection? fault) =>
        fault is null ? null : new Problem(StatusCodes.Status422UnprocessableEntity, fault);
}
