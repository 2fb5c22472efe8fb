using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Ceremonies;

/// <summary>
/// Keeps the board of ceremonies and the pulse: takes in at once what this node commits, and looks twice a second for what
/// other nodes did. It begins to fill the board when the node already answers: a long log holds up nobody.
/// </summary>
/// <param name="follower">Keeps the board.</param>
/// <param name="board">The board.</param>
/// <param name="lifetime">Tells when the node answers.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class CeremonyService(
    CeremonyProjection follower,
    CeremonyList board,
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
        var isSound = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await (board.IsLoaded && isSound ? FollowAsync(stoppingToken) : LoadAsync(stoppingToken));
                isSound = true;
                TellUnreadable();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                isSound = false;
                FollowingFailed(logger, fault);
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

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (start, isFirst) = (clock.GetTimestamp(), !board.IsLoaded);
        await follower.FollowAsync(cancellation);
        if (isFirst)
        {
            Loaded(logger, board.Count, board.Position, (int)clock.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    // What this node commits may never cease, so what others did is looked for by the clock as well.
    private async Task FollowAsync(CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        while (clock.GetElapsedTime(start) < LookEvery)
        {
            var news = follower.NextNews;
            await news.WaitAsync(LookEvery, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
            if (news.IsCompleted)
            {
                await follower.FollowRecentAsync(cancellation);
            }
        }

        await follower.FollowAsync(cancellation);
    }

    private void TellUnreadable()
    {
        foreach (var (position, why) in follower.Unreadable)
        {
            if (told.Add(position))
            {
                RecordUnreadable(logger, position, why);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "the board of ceremonies holds {Count}, up to log position {Position}, after {Elapsed} ms"
    )]
    private static partial void Loaded(ILogger logger, int count, long position, int elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the board of ceremonies could not be kept; it is tried again")]
    private static partial void FollowingFailed(ILogger logger, Exception fault);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "the record at log position {Position} cannot be read and counts for no ceremony: {Why}"
    )]
    private static partial void RecordUnreadable(ILogger logger, long position, string why);
}

/// <summary>Adds the board of ceremonies, for nodes with an edge: nobody else reads it.</summary>
public static class CeremonyServices
{
    /// <summary>Adds it, and who keeps it.</summary>
    public static void AddCeremonyList(this IServiceCollection services)
    {
        services.AddSingleton<CeremonyList>();
        services.AddSingleton<HourlyPledges>();
        services.AddSingleton<CeremonyProjection>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<CeremonyProjection>());
        services.AddHostedService<CeremonyService>();
    }
}
