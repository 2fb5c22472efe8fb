using Netralitas.EventLog;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Identity.Problems;

namespace Netralitas.Pages.Parts.Export;

/// <summary>The list of ceremonies for a file: once made it is kept and sent on, so it must not lack what was acknowledged.</summary>
/// <param name="list">The list.</param>
/// <param name="log">Tells what this node committed.</param>
/// <param name="clock">The time.</param>
internal sealed class SettledCeremonies(CeremonyList list, IEventLog log, TimeProvider clock)
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromMilliseconds(100);

    /// <summary>The list.</summary>
    public CeremonyList List => list;

    /// <summary>
    /// Waits, not for long, until the list holds what this node committed. A node that is still reading its log has too few
    /// ceremonies, and says so instead.
    /// </summary>
    public async Task<Problem?> SettleAsync(CancellationToken cancellation)
    {
        if (!list.IsLoaded)
        {
            return CommonProblems.NotReady;
        }

        await list.ReachAsync(log.Position, WaitMax, clock, cancellation);
        return null;
    }
}
