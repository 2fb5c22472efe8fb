using Netralitas.EventLog;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Nodes;
using Netralitas.Grains.Projections;
using Netralitas.Identity.Security;

namespace Netralitas.Silo.Hosting;

/// <summary>
/// Starts the node's parts in order; then saves agencies' lines four times a second, and takes in twice a second what other
/// nodes of the same database committed.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="subscription">Has projections take in what is committed.</param>
/// <param name="agencies">Keeps the list of agencies.</param>
/// <param name="agencyList">The list of agencies.</param>
/// <param name="targets">Keeps the target dates.</param>
/// <param name="keys">The keys.</param>
/// <param name="state">What readiness reads.</param>
/// <param name="settings">How long the node drains.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class NodeService(
    IEventLog log,
    LogSubscription subscription,
    AgencyProjection agencies,
    AgencyList agencyList,
    TargetProjection targets,
    KeyCache keys,
    NodeState state,
    NodeSettings settings,
    TimeProvider clock,
    ILogger<NodeService> logger
) : IHostedLifecycleService
{
    private const int SavesPerRefresh = 2;
    private const int SavesPerKeyRefresh = 4;

    private static readonly TimeSpan SaveEvery = TimeSpan.FromMilliseconds(250);

    // An agency that does not answer by then is asked on; what is read says up to where it stands.
    private static readonly TimeSpan AgenciesWaitMax = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stopping = new();
    private Task refreshing = Task.CompletedTask;

    /// <inheritdoc />
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await log.OpenAsync(cancellationToken);
        await subscription.OpenAsync(cancellationToken);
        await keys.RefreshAsync(cancellationToken);
        await subscription.JoinAsync(targets, cancellationToken);
    }

    /// <summary>Comes after whatever hosts the grains has started, and before the first request.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await subscription.JoinAsync(agencies, cancellationToken);
        await agencyList.ReachAsync(subscription.Position, AgenciesWaitMax, clock, cancellationToken);
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

    /// <summary>Comes after the last request was answered, and before whatever hosts the grains stops.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await refreshing;
    }

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        agencies.Save();
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
                agencies.Save();
                if (count % SavesPerRefresh == 0)
                {
                    await subscription.FollowAsync(cancellation);
                    state.IsReady = true;
                }

                if (count % SavesPerKeyRefresh == 0)
                {
                    await keys.RefreshAsync(cancellation);
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
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
