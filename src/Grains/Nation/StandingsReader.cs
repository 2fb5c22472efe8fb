using Netralitas.Domain.Elections;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Nation;

/// <summary>Reads the board so that whoever was told of a commit sees it.</summary>
/// <param name="log">Tells what this node committed.</param>
/// <param name="news">Knows which agencies have yet to take in what was committed.</param>
/// <param name="board">The board.</param>
/// <param name="keeper">Knows what the board holds of other nodes.</param>
/// <param name="settings">How completion is judged.</param>
/// <param name="clock">The time.</param>
public sealed class StandingsReader(
    IEventLog log,
    AgencyNews news,
    AgencyList board,
    BoardKeeper keeper,
    CompletionSettings settings,
    TimeProvider clock
)
{
    // Under full load the board is behind by the turns that run. An answer need not wait for all of them: it says at
    // which position it surely stands.
    private static readonly TimeSpan SettleMax = TimeSpan.FromMilliseconds(20);

    private long settled;

    /// <summary>Every agency's standing with an election, with when and where in the log they stand.</summary>
    public async Task<StandingsView> ReadAsync(Election election, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = await SettleAsync(cancellation);
        return new StandingsView(
            now,
            position,
            board.Rows.Select(row => AgencyStanding.Of(row, election, settings.Threshold, now))
        );
    }

    /// <summary>
    /// Waits, not for long, until the board shows what this node committed, and says up to which log position it surely
    /// holds everything.
    /// </summary>
    public async Task<long> SettleAsync(CancellationToken cancellation)
    {
        var committed = log.Position;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(SettleMax);
        try
        {
            await news.SettleAsync(limit.Token);

            // Where other nodes commit too, their records may lie below this node's last one.
            if (!board.IsShared)
            {
                Settled(committed);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // It stands at least where it was last seen settled.
        }

        return Math.Max(Interlocked.Read(ref settled), keeper.Position);
    }

    /// <summary>One agency's standing.</summary>
    public AgencyStanding Judge(AgencyLine row, Election election) =>
        AgencyStanding.Of(row, election, settings.Threshold, clock.GetUtcNow());

    private void Settled(long position)
    {
        long seen;
        while ((seen = Interlocked.Read(ref settled)) < position)
        {
            Interlocked.CompareExchange(ref settled, position, seen);
        }
    }
}

/// <summary>The board at a moment.</summary>
/// <param name="AsOf">When it was read.</param>
/// <param name="Position">Log position it stands at.</param>
/// <param name="Standings">Every agency, in no order.</param>
public sealed record StandingsView(DateTimeOffset AsOf, long Position, IEnumerable<AgencyStanding> Standings);
