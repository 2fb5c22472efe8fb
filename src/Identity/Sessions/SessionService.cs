using Microsoft.AspNetCore.DataProtection;

namespace Netralitas.Identity.Sessions;

/// <summary>Keeps the book of sessions: reads each second what other nodes did, notes what was used, forgets what is long over.</summary>
/// <param name="book">The book.</param>
/// <param name="sessions">Where sessions are kept.</param>
/// <param name="protection">What forms are protected with.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class SessionService(
    SessionCache book,
    ISessionStore sessions,
    IDataProtectionProvider protection,
    TimeProvider clock,
    ILogger<SessionService> logger
) : IHostedService, IDisposable
{
    private const int ReadsPerPurge = 3_600;

    private static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource stopping = new();
    private Task reading = Task.CompletedTask;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await book.RefreshAsync(cancellationToken);
        // Reads the keys of forms now: pages must have them while the database is down, too.
        protection.CreateProtector(nameof(SessionService)).Protect([0]);
        reading = ReadAsync(stopping.Token);
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await reading;
    }

    /// <inheritdoc />
    public void Dispose() => stopping.Dispose();

    private async Task ReadAsync(CancellationToken cancellation)
    {
        for (var count = 1; !cancellation.IsCancellationRequested; count++)
        {
            try
            {
                await Task.Delay(ReadEvery, clock, cancellation);
                await book.RefreshAsync(cancellation);
                await book.NoteUseAsync(cancellation);
                if (count % ReadsPerPurge == 0)
                {
                    await sessions.PurgeAsync(clock.GetUtcNow() - KeptFor, cancellation);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                ReadFailed(logger, fault);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "sessions could not be read or noted; those that are known go on, and it is tried again"
    )]
    private static partial void ReadFailed(ILogger logger, Exception fault);
}
