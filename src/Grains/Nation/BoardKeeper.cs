using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;

namespace Netralitas.Grains.Nation;

/// <summary>
/// Keeps the board true beyond what this node's own agencies post: fills it at start, takes over what other nodes
/// wrote, and wakes every agency whose line is behind the log, which a crash between a commit and its view leaves.
/// </summary>
/// <param name="context">What the actors use.</param>
/// <param name="news">Has agencies look for what they lack.</param>
/// <param name="lag">Learns what each sweep found.</param>
public sealed class BoardKeeper(DecisionContext context, AgencyNews news, BoardLag lag)
{
    private long revision;
    private bool isLoaded;
    private IReadOnlyDictionary<string, long>? awaited;
    private long position;

    /// <summary>Log position up to which the board surely holds everything, whichever node committed it.</summary>
    public long Position => Interlocked.Read(ref position);

    /// <summary>Takes over lines that were written since the last call, by this node or another.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        Action<AgencyLine> take = isLoaded ? context.Board.TakeOver : context.Board.Load;
        await foreach (var row in context.Log.ReadViewAsync(AgencyLine.View, revision, cancellation))
        {
            revision = row.Revision;

            // Mostly it is this node's own line that comes back.
            if (!(context.Board.Find(AgencyId.Parse(row.Key))?.Position >= row.Position))
            {
                take(AgencyLineCodec.Decode(row));
            }
        }

        isLoaded = true;
    }

    /// <summary>Has the log keep the lines that agencies of this node posted since the last call.</summary>
    public void Save()
    {
        foreach (var row in context.Board.TakeUnsaved())
        {
            context.Log.Publish(new ViewRow(AgencyLine.View, row.Id.Value, row.Position, AgencyLineCodec.Encode(row)));
        }
    }

    /// <summary>Wakes the agencies whose lines are behind the log; returns how many there were.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var behind = 0;
        foreach (var (owner, head) in await context.Log.ReadOwnerHeadsAsync(cancellation))
        {
            if (AgencyId.TryParse(owner, out var agency) && lag.Note(agency, head))
            {
                behind++;
                news.Tell(agency, []);
            }
        }

        return behind;
    }

    /// <summary>
    /// Moves <see cref="Position"/> on once every line has reached where its agency's records ended when that was last
    /// asked, and then asks again.
    /// </summary>
    public async Task MoveOnAsync(CancellationToken cancellation)
    {
        if (awaited is not null && awaited.All(IsReached))
        {
            Interlocked.Exchange(ref position, awaited.Values.DefaultIfEmpty().Max());
            awaited = null;
        }

        if (awaited is null && await context.Log.ReadPositionAsync(cancellation) > Position)
        {
            awaited = await context.Log.ReadOwnerHeadsAsync(cancellation);
        }
    }

    private bool IsReached(KeyValuePair<string, long> head) =>
        !AgencyId.TryParse(head.Key, out var agency) || context.Board.Find(agency)?.Position >= head.Value;
}
