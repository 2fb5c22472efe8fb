using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Sees to it, at the start of every silo, that the cluster's reminder of what is due is there, and has it look soon.
/// Its failure does not keep the silo from starting: the other silos' reminder is the same one.
/// </summary>
/// <param name="grains">Reaches the grain that is reminded.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class DueReminder(IGrainFactory grains, TimeProvider clock, ILogger<DueReminder> logger)
    : BackgroundService
{
    private static readonly TimeSpan TryEvery = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryAsync(stoppingToken))
        {
            await Task.Delay(TryEvery, clock, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellation)
    {
        try
        {
            await grains.GetGrain<IDueGrain>(0).RememberAsync().WaitAsync(cancellation);
            return true;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Failed(logger, fault);
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "the reminder of what is due could not be set; it is tried again"
    )]
    private static partial void Failed(ILogger logger, Exception fault);
}
