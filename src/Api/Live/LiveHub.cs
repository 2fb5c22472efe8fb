using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Live;

/// <summary>
/// Watches the list of agencies once for all viewers: gathers what changed for a tenth of a second and hands it on as one batch.
/// </summary>
/// <param name="reader">Tells where the list stands.</param>
/// <param name="agencies">The list.</param>
/// <param name="clock">The time.</param>
internal sealed class LiveHub(StandingsReader reader, AgencyList agencies, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<AgencyId, AgencyLine> sent = [];
    private volatile LiveBatch latest = new(0, []);

    /// <summary>The batch that was handed on last; its successor is the first a new viewer is told of.</summary>
    public LiveBatch Latest => latest;

    /// <summary>
    /// What a returning viewer missed: the agencies that changed after a position, as they are now.
    /// </summary>
    public IReadOnlyList<AgencyLine> Since(long position) =>
        [.. agencies.Lines.Where(line => line.Position > position).OrderBy(line => line.Position)];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var change = agencies.NextChange;
                await HandOnAsync(stoppingToken);
                await change.WaitAsync(stoppingToken);
                await Task.Delay(GatherFor, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The node stops.
            }
        }
    }

    private async Task HandOnAsync(CancellationToken cancellation)
    {
        var position = await reader.SettleAsync(cancellation);
        var rows = new List<AgencyLine>();
        foreach (var row in agencies.Lines)
        {
            if (row.Position > 0 && (!sent.TryGetValue(row.Id, out var old) || old.Position < row.Position))
            {
                sent[row.Id] = row;
                rows.Add(row);
            }
        }

        if (rows.Count > 0)
        {
            var batch = new LiveBatch(Math.Max(position, latest.Position), rows);
            latest.Follow(batch);
            latest = batch;
        }
    }
}
