using System.Collections.Concurrent;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Ingest;

/// <summary>
/// Gives each grain its share of a request and gathers their answers. Agencies speak first, so that a request may
/// register an agency, declare its roll and report its ceremonies at once; cases come last, about people of agencies known by
/// then.
/// </summary>
/// <param name="grains">Reaches the grains.</param>
/// <param name="agencies">Knows most agencies without asking them.</param>
public sealed class BatchSpreader(IGrainFactory grains, AgencyList agencies) : IEventSpreader
{
    private const int CasesAtOnceMax = 64;

    /// <inheritdoc />
    public async Task<BatchReply> SpreadAsync(EventBatch batch, CancellationToken cancellation)
    {
        var replies = new List<ShareReply>();
        if (batch.Agencies.Count > 0)
        {
            replies.AddRange(await Task.WhenAll(batch.Agencies.Select(share => grains.TellAsync(share, cancellation))));
        }

        if (batch.Ceremonies.Count == 1 && batch.Ceremonies.First() is { NeedsAgency: false } only && IsOnList(only))
        {
            // What nearly every request is, without the machinery of the others.
            replies.Add(await grains.TellAsync(only, cancellation));
        }
        else if (batch.Ceremonies.Count > 0)
        {
            var found = await FindAgenciesAsync(batch.Ceremonies, cancellation);
            replies.AddRange(
                await Task.WhenAll(
                    batch.Ceremonies.Select(share => TellAsync(share, found[share.Ceremony.Agency], cancellation))
                )
            );
        }

        if (batch.Cases.Count > 0)
        {
            replies.AddRange(await TellCasesAsync(batch.Cases, cancellation));
        }

        return Gather(batch, replies);
    }

    // Each case is read from the log first: not ten thousand at once.
    private async Task<IReadOnlyCollection<ShareReply>> TellCasesAsync(
        IReadOnlyCollection<CaseShare> shares,
        CancellationToken cancellation
    )
    {
        var replies = new ConcurrentBag<ShareReply>();
        await Parallel.ForEachAsync(
            shares,
            new ParallelOptions { MaxDegreeOfParallelism = CasesAtOnceMax, CancellationToken = cancellation },
            async (share, stop) => replies.Add(await grains.TellAsync(share, stop))
        );
        return replies;
    }

    private async ValueTask<Dictionary<AgencyId, (bool IsKnown, Agency? Agency)>> FindAgenciesAsync(
        IReadOnlyCollection<CeremonyShare> shares,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<AgencyId, (bool IsKnown, Agency? Agency)>();
        foreach (var share in shares)
        {
            var id = share.Ceremony.Agency;
            var needed = share.NeedsAgency || !IsOnList(share);
            if (!found.TryGetValue(id, out var before) || (needed && before is (true, null)))
            {
                var agency = needed ? (await grains.AskAsync(id, cancellation))?.Agency : null;
                found[id] = (!needed || agency is not null, agency);
            }
        }

        return found;
    }

    private bool IsOnList(CeremonyShare share) => agencies.Find(share.Ceremony.Agency) is not null;

    private Task<ShareReply> TellAsync(
        CeremonyShare share,
        (bool IsKnown, Agency? Agency) agency,
        CancellationToken cancellation
    )
    {
        share.Agency = agency.Agency;
        return agency.IsKnown
            ? grains.TellAsync(share, cancellation)
            : Task.FromResult(RefuseAll(share, share.Ceremony.Agency));
    }

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
        return new BatchReply(batch.Count, accepted, position > 0 ? position : agencies.Position, others);
    }
}
