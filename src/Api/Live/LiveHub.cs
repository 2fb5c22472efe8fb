using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Live;

/// <summary>
/// Watches the board once for all viewers: gathers what changed for a tenth of a second and hands it on as one batch.
/// </summary>
/// <param name="reader">Tells where the board stands.</param>
/// <param name="board">The board.</param>
/// <param name="clock">The time.</param>
internal sealed class LiveHub(StandingsReader reader, AgencyList board, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<AgencyId, AgencyLine> sent = [];
    private volatile LiveBatch latest = new(0, []);

    /// <summary>The batch that was handed on last; its successor is the first a new viewer is told of.</summary>
    public LiveBatch Latest => latest;

    /// <summary>
    /// What a returning viewer missed: the agencies that changed after a position, as they are now. Lines of other nodes
    /// arrive later than their position says, so those are told again.
    /// </summary>
    public IReadOnlyList<AgencyLine> Since(long position) =>
        [
            .. board
                .Rows.Where(row => row.Position > position || board.IsFromElsewhere(row))
                .OrderBy(row => row.Position),
        ];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var change = board.NextChange;
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
        foreach (var row in board.Rows)
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
