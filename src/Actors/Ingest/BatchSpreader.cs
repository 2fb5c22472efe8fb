using Netralitas.Actors.Nation;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Actors.Ingest;

/// <summary>
/// Gives each actor its share of a request and gathers their answers. Agencies speak first, so that a request may
/// register an agency, declare its roll and report its ceremonies at once.
/// </summary>
/// <param name="dispatcher">Reaches the actors.</param>
/// <param name="board">Knows most agencies without asking them.</param>
public sealed class BatchSpreader(IDispatcher dispatcher, NationBoard board)
{
    /// <summary>Has everything decided and committed.</summary>
    public async Task<BatchReply> SpreadAsync(EventBatch batch, CancellationToken cancellation)
    {
        var replies = new List<ShareReply>();
        if (batch.Agencies.Count > 0)
        {
            replies.AddRange(
                await Task.WhenAll(batch.Agencies.Select(share => dispatcher.TellAsync(share, cancellation)))
            );
        }

        if (batch.Ceremonies.Count == 1)
        {
            replies.Add(await TellAsync(batch.Ceremonies.First(), cancellation));
        }
        else if (batch.Ceremonies.Count > 1)
        {
            replies.AddRange(await Task.WhenAll(batch.Ceremonies.Select(share => TellAsync(share, cancellation))));
        }

        return Gather(batch, replies);
    }

    private async Task<ShareReply> TellAsync(CeremonyShare share, CancellationToken cancellation)
    {
        var agency = share.Ceremony.Agency;
        if (share.NeedsAgency)
        {
            share.Agency = (await dispatcher.AskAsync(agency, cancellation))?.Agency;
        }

        return await IsKnownAsync(agency, cancellation)
            ? await dispatcher.TellAsync(share, cancellation)
            : RefuseAll(share, agency);
    }

    private async ValueTask<bool> IsKnownAsync(AgencyId agency, CancellationToken cancellation) =>
        board.Find(agency) is not null || await dispatcher.AskAsync(agency, cancellation) is not null;

    private static ShareReply RefuseAll(CeremonyShare share, AgencyId agency)
    {
        var decision = new ShareDecision();
        foreach (var index in share.Calls.SelectMany(IndexesOf))
        {
            decision.Reject(index, AgencyDecider.AgencyUnknown(agency));
        }

        return decision.At(0);
    }

    private static IEnumerable<int> IndexesOf(CeremonyCall call) =>
        call switch
        {
            CeremonyCall.Pledges run => run.Items.Select(item => item.Index),
            CeremonyCall.RollCall roll => [roll.Index],
            CeremonyCall.Report report => [report.Index],
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, "no such call"),
        };

    private BatchReply Gather(EventBatch batch, List<ShareReply> replies)
    {
        List<EventOutcome> others = [.. batch.Refused];
        var (accepted, position) = (0, 0L);
        foreach (var reply in replies)
        {
            accepted += reply.Accepted;
            position = Math.Max(position, reply.Position);
            others.AddRange(reply.Others);
        }

        others.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        return new BatchReply(batch.Count, accepted, position > 0 ? position : board.Position, others);
    }
}
