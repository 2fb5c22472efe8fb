using System.Text.Json;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Queries;

/// <summary>An answer written straight as JSON.</summary>
/// <param name="write">Writes the fields of the object.</param>
/// <param name="status">HTTP status.</param>
public sealed class JsonBody(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonPayload.Of(write);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.BodyWriter.WriteAsync(body);
    }
}
