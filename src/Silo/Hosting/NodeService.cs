using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Nodes;
using Netralitas.Identity.Security;

namespace Netralitas.Silo.Hosting;

/// <summary>
/// Starts the node's parts in order; then saves the board four times a second, takes over twice a second what other nodes
/// of the same database changed, and every half minute looks for agencies that are behind.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="news">Tells agencies of what is committed.</param>
/// <param name="keeper">Keeps the board.</param>
/// <param name="listeners">Hear of every commit.</param>
/// <param name="keys">The keys.</param>
/// <param name="targets">What target dates were set to.</param>
/// <param name="state">What readiness reads.</param>
/// <param name="settings">How long the node drains.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class NodeService(
    IEventLog log,
    AgencyNews news,
    BoardKeeper keeper,
    IEnumerable<ICommitListener> listeners,
    KeyCache keys,
    TargetDates targets,
    NodeState state,
    NodeSettings settings,
    TimeProvider clock,
    ILogger<NodeService> logger
) : IHostedLifecycleService
{
    private const int SavesPerRefresh = 2;
    private const int SavesPerKeyRefresh = 4;
    private const int SavesPerSweep = 120;

    private static readonly TimeSpan SaveEvery = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource stopping = new();
    private Task refreshing = Task.CompletedTask;

    /// <inheritdoc />
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        news.Attach(log, listeners);
        await log.OpenAsync(cancellationToken);
        await keys.RefreshAsync(cancellationToken);
        await targets.FollowAsync(cancellationToken);
        await keeper.RefreshAsync(cancellationToken);
    }

    /// <summary>Comes after whatever hosts the actors has started, and before the first request.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await keeper.SweepAsync(cancellationToken);
        await news.SettleAsync(cancellationToken);
        state.IsReady = true;
        refreshing = RefreshAsync(stopping.Token);
    }

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        state.IsStopping = true;
        await Task.Delay(settings.DrainDelay, clock, CancellationToken.None);
        await state.DrainAsync();
    }

    /// <summary>Comes after the last request was answered, and before whatever hosts the actors stops.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await refreshing;
    }

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        keeper.Save();
        stopping.Dispose();
        return Task.CompletedTask;
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        for (var count = 1; !cancellation.IsCancellationRequested; count++)
        {
            try
            {
                await Task.Delay(SaveEvery, clock, cancellation);
                keeper.Save();
                if (count % SavesPerRefresh == 0)
                {
                    await keeper.RefreshAsync(cancellation);
                    await keeper.MoveOnAsync(cancellation);
                    await targets.FollowAsync(cancellation);
                    state.IsReady = true;
                }

                if (count % SavesPerKeyRefresh == 0)
                {
                    await keys.RefreshAsync(cancellation);
                }

                if (count % SavesPerSweep == 0)
                {
                    await keeper.SweepAsync(cancellation);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                state.IsReady = false;
                RefreshFailed(logger, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "refreshing from the database failed; the node is not ready")]
    private static partial void RefreshFailed(ILogger logger, Exception fault);
}
