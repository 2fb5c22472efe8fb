using Microsoft.Extensions.Hosting;
using Netralitas.EventLog;

namespace Netralitas.Grains.Nodes;

/// <summary>
/// Says in the database every few seconds that this node is there, takes its name away when it stops, and those of nodes that
/// ended without doing so after a day.
/// </summary>
/// <param name="nodes">Where it says so.</param>
/// <param name="log">Tells how far the node is.</param>
/// <param name="life">What the node is called.</param>
/// <param name="clock">The time.</param>
public sealed class NodeHeart(INodeStore nodes, IEventLog log, NodeLife life, TimeProvider clock) : BackgroundService
{
    /// <summary>How long after its last beat a node is no longer taken to run: two beats that were missed, and a slow one.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryBeatAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await nodes.RemoveAsync(life.Id, cancellationToken);
        }
        catch (LogUnavailableException)
        {
            // It is forgotten in a day.
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BeatEvery, clock, stoppingToken);
                await TryBeatAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    private async Task TryBeatAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        try
        {
            await nodes.BeatAsync(
                new NodeBeat(life.Id, life.Name, life.Version, life.StartedAt, now, log.Position),
                cancellation
            );
            await nodes.RemoveUnseenAsync(now - ForgottenAfter, cancellation);
        }
        catch (LogUnavailableException)
        {
            // Whoever keeps the node ready tells of it; a beat that is missed says enough.
        }
    }
}
