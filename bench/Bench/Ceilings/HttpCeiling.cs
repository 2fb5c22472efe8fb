using Netralitas.Bench.Servers;

namespace Netralitas.Bench.Ceilings;

/// <summary>
/// The most this web server can take in on this machine: the body is read to its end and dropped, its length answered.
/// </summary>
internal static class HttpCeiling
{
    /// <summary>Name of the answer's number.</summary>
    public const string Answer = "bytes";

    /// <summary>The server.</summary>
    public static WebApplication Build()
    {
        var app = ServerSetup.CreateBuilder().Build();
        app.MapPost("/v1/events", (RequestDelegate)DropAsync);
        return app;
    }

    private static async Task DropAsync(HttpContext http)
    {
        var length = 0L;
        while (true)
        {
            var read = await http.Request.BodyReader.ReadAsync(http.RequestAborted);
            length += read.Buffer.Length;
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                await SmallAnswer.WriteAsync(http, Answer, length);
                return;
            }
        }
    }
}
