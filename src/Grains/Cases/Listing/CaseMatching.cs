using System.Runtime.ExceptionServices;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Cases.Listing;

/// <summary>
/// Says to cases what only the list of all can show: that another open case is about the same act, and that a merge was begun and
/// not finished.
/// </summary>
/// <param name="projection">Knows which cases are new.</param>
/// <param name="list">The list.</param>
/// <param name="archive">Reads cases.</param>
/// <param name="merger">Finishes merges.</param>
/// <param name="grains">Reaches the grains.</param>
/// <param name="clock">The time.</param>
public sealed class CaseMatching(
    CaseProjection projection,
    CaseList list,
    CaseArchive archive,
    CaseMerger merger,
    IGrainFactory grains,
    TimeProvider clock
)
{
    /// <summary>Says what follows from what was taken in since the last call.</summary>
    public async Task MatchAsync(CancellationToken cancellation)
    {
        List<CaseLine> failed = [];
        Exception? first = null;
        foreach (var line in projection.TakeUnfinished())
        {
            try
            {
                await MatchAsync(line, cancellation);
            }
            catch (Exception failure)
            {
                // One that fails holds up no other, and its turn comes again.
                failed.Add(line);
                first ??= failure;
            }
        }

        failed.ForEach(projection.ReturnUnfinished);
        if (first is not null)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    private async Task MatchAsync(CaseLine line, CancellationToken cancellation)
    {
        foreach (var joined in line.Joined)
        {
            await FinishMergeAsync(joined, line.Id, cancellation);
        }

        if (line.IsOpen)
        {
            await ProposeAsync(line);
        }
    }

    private async Task FinishMergeAsync(CaseId from, CaseId into, CancellationToken cancellation)
    {
        if (
            list.Find(from) is { IsOpen: true }
            && await archive.ReadAsync(from, cancellation) is { Case.IsOpen: true } source
            && await archive.ReadAsync(into, cancellation) is { } target
            && source.Case.Reports.All(filed => target.Case.Reports.Any(filed.IsSame))
        )
        {
            await merger.EndAsync(source, into);
        }
    }

    private async Task ProposeAsync(CaseLine line)
    {
        foreach (var other in list.SameDeed(line))
        {
            await ProposeAsync(line, other);
            await ProposeAsync(other, line);
        }
    }

    // Refused where it was proposed before, by this node or another.
    private Task<ShareReply> ProposeAsync(CaseLine line, CaseLine other)
    {
        var today = CaseAgenda.CentralDayAt(clock.GetUtcNow());
        var proposed = new CaseEvent.MergeProposed(
            new CaseStep(today, CaseStep.System),
            other.Id,
            ReasonsOf(line, other)
        );
        var call = new CaseCall(0, null, CaseSender.System, proposed);
        return grains.TellAsync(new CaseShare(line.Id, [call]), CancellationToken.None);
    }

    private static List<string> ReasonsOf(CaseLine line, CaseLine other)
    {
        List<string> reasons = ["person", "act", "occurredOn"];
        if (line.Agency == other.Agency)
        {
            reasons.Add("agency");
        }

        if (line.Report.Election == other.Report.Election)
        {
            reasons.Add("election");
        }

        return reasons;
    }
}
