using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netralitas.Grains.Projections;

/// <summary>Has projections take in at once what this process commits.</summary>
/// <param name="subscription">Gives it to them.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class SubscriptionService(
    LogSubscription subscription,
    TimeProvider clock,
    ILogger<SubscriptionService> logger
) : BackgroundService
{
    // Where several processes commit at the same time, each finds a gap before nearly every record of its own: reading for
    // each of them would cost the database more than the records themselves.
    private static readonly TimeSpan PauseAfterReading = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isSound = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isSound)
                {
                    // What failed is no longer in memory.
                    await subscription.FollowAsync(stoppingToken);
                    isSound = true;
                }

                await subscription.NextNews.WaitAsync(stoppingToken);
                if (await subscription.FollowRecentAsync(stoppingToken))
                {
                    await Task.Delay(PauseAfterReading, clock, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                isSound = false;
                FollowingFailed(logger, fault);
                await Task.Delay(PauseAfterFailure, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "what was committed could not be taken in; it is tried again")]
    private static partial void FollowingFailed(ILogger logger, Exception fault);
}
