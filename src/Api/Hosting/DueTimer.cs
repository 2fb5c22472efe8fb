using Netralitas.EventLog;
using Netralitas.Grains.Cases;

namespace Netralitas.Api.Hosting;

/// <summary>
/// Looks at the table of what is due when the earliest entry is, and at the latest every half minute; where actors live in
/// this process. It only wakes: what it missed while the node was down is still in the table.
/// </summary>
/// <param name="runner">Wakes what is due.</param>
/// <param name="dues">The table.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class DueTimer(DueRunner runner, IDueStore dues, TimeProvider clock, ILogger<DueTimer> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAtMost = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await runner.RunAsync(stoppingToken);
                await Task.Delay(await WaitAsync(stoppingToken), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                LookingFailed(logger, fault);
                await Task.Delay(LookAtMost, clock, CancellationToken.None);
            }
        }
    }

    // A case registered meanwhile may be due earlier, so it never sleeps for long.
    private async Task<TimeSpan> WaitAsync(CancellationToken cancellation)
    {
        var wait = await dues.ReadNextAsync(cancellation) - clock.GetUtcNow() ?? LookEvery;
        return wait < LookAtMost ? LookAtMost
            : wait > LookEvery ? LookEvery
            : wait;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "the table of what is due could not be read; it is tried again")]
    private static partial void LookingFailed(ILogger logger, Exception fault);
}
