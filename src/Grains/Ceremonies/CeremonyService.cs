using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Ceremonies;

/// <summary>Fills the list of ceremonies when the node already answers: a long log holds up nobody.</summary>
/// <param name="subscription">Keeps it from then on.</param>
/// <param name="projection">Fills it.</param>
/// <param name="list">The list.</param>
/// <param name="lifetime">Tells when the node answers.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class CeremonyService(
    LogSubscription subscription,
    CeremonyProjection projection,
    CeremonyList list,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<CeremonyService> logger
) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private readonly HashSet<long> told = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        var start = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!list.IsLoaded)
                {
                    await subscription.JoinAsync(projection, stoppingToken);
                    Loaded(logger, list.Count, list.Position, (int)clock.GetElapsedTime(start).TotalMilliseconds);
                }

                TellUnreadable();
                await Task.Delay(LookEvery, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                FillingFailed(logger, fault);
                await Task.Delay(LookEvery, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // On a node that is told to stop before it started, nothing is left to do either.
    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var onStop = stopping.Register(() => started.TrySetResult());
        await started.Task;
    }

    private void TellUnreadable()
    {
        foreach (var (position, why) in projection.Unreadable)
        {
            if (told.Add(position))
            {
                RecordUnreadable(logger, position, why);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "the list of ceremonies holds {Count}, up to log position {Position}, after {Elapsed} ms"
    )]
    private static partial void Loaded(ILogger logger, int count, long position, int elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the list of ceremonies could not be filled; it is tried again")]
    private static partial void FillingFailed(ILogger logger, Exception fault);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "the record at log position {Position} cannot be read and counts for no ceremony: {Why}"
    )]
    private static partial void RecordUnreadable(ILogger logger, long position, string why);
}

/// <summary>Adds the list of ceremonies, for nodes with an edge: nobody else reads it.</summary>
public static class CeremonyServices
{
    /// <summary>Adds it, and who fills it.</summary>
    public static void AddCeremonyList(this IServiceCollection services)
    {
        services.AddSingleton<CeremonyList>();
        services.AddSingleton<HourlyPledges>();
        services.AddSingleton<CeremonyProjection>();
        services.AddHostedService<CeremonyService>();
    }
}
