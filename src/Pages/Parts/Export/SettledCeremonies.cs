using Netralitas.EventLog;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Identity.Problems;

namespace Netralitas.Pages.Parts.Export;

/// <summary>The ceremonies' board for a file: once made it is kept and sent on, so it must not lack what was acknowledged.</summary>
/// <param name="board">The board.</param>
/// <param name="log">Tells what this node committed.</param>
/// <param name="clock">The time.</param>
internal sealed class SettledCeremonies(CeremonyList board, IEventLog log, TimeProvider clock)
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromMilliseconds(100);

    /// <summary>The board.</summary>
    public CeremonyList Board => board;

    /// <summary>
    /// Waits, not for long, until the board holds what this node committed. A node that is still reading its log has too few
    /// ceremonies, and says so instead.
    /// </summary>
    public async Task<Problem?> SettleAsync(CancellationToken cancellation)
    {
        if (!board.IsLoaded)
        {
            return CommonProblems.NotReady;
        }

        await board.ReachAsync(log.Position, WaitMax, clock, cancellation);
        return null;
    }
}
