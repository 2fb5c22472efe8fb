using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Netralitas.Api.Tests.Hosting;

/// <summary>
/// Has every write of an answer reach its reader and yet not end, until it is let go. One that is cancelled meanwhile cuts
/// the connection off, as the server does it.
/// </summary>
internal sealed class HeldWrites : IStartupFilter
{
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends what is held; nothing is from then on.</summary>
    public void LetGo() => letGo.SetResult();

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, following) =>
                {
                    http.Response.Body = new Held(http, http.Response.Body, letGo.Task);
                    return following(http);
                }
            );
            next(app);
        };

    private sealed class Held(HttpContext http, Stream answer, Task letGo) : MemoryStream
    {
        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await answer.WriteAsync(buffer, CancellationToken.None);
            await answer.FlushAsync(CancellationToken.None);
            try
            {
                await letGo.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                http.Abort();
                throw;
            }
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => answer.FlushAsync(cancellationToken);
    }
}
