using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;

namespace Netralitas.Actors.Nation;

/// <summary>
/// Keeps the board true beyond what this node's own agencies post: fills it at start, takes over what other nodes
/// wrote, and wakes every agency whose line is behind the log, which a crash between a commit and its view leaves.
/// </summary>
/// <param name="context">What the actors use.</param>
/// <param name="dispatcher">Reaches the agencies.</param>
public sealed class BoardKeeper(ActorContext context, IDispatcher dispatcher)
{
    private long revision;
    private bool isLoaded;

    /// <summary>Takes over lines that were written since the last call, by this node or another.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        Action<AgencyRow> take = isLoaded ? context.Board.TakeOver : context.Board.Load;
        await foreach (var row in context.Log.ReadViewAsync(AgencyRow.View, revision, cancellation))
        {
            revision = row.Revision;

            // Mostly it is this node's own line that comes back.
            if (!(context.Board.Find(AgencyId.Parse(row.Key))?.Position >= row.Position))
            {
                take(AgencyRowCodec.Decode(row));
            }
        }

        isLoaded = true;
    }

    /// <summary>Has the log keep the lines that agencies of this node posted since the last call.</summary>
    public void Save()
    {
        foreach (var row in context.Board.TakeUnsaved())
        {
            context.Log.Publish(new ViewRow(AgencyRow.View, row.Id.Value, row.Position, AgencyRowCodec.Encode(row)));
        }
    }

    /// <summary>Wakes the agencies whose lines are behind the log; returns how many there were.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var behind = 0;
        foreach (var (owner, head) in await context.Log.ReadOwnerHeadsAsync(cancellation))
        {
            if (AgencyId.TryParse(owner, out var agency) && (context.Board.Find(agency)?.Position ?? 0) < head)
            {
                behind++;
                dispatcher.Follow(agency, []);
            }
        }

        return behind;
    }
}
