using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Turns;
using Orleans.Placement;
using Orleans.Runtime;

namespace Netralitas.Grains.Cases;

/// <summary>
/// A case: load, decide, append, evolve, reply. With each append goes when the case must be looked at next,
/// in one transaction, so that no clock is lost. Correct even if a second activation exists: the log refuses the one that
/// decided on old state.
/// </summary>
// By the hash of the whole id. AgencyPlacement would go by its first part, the registrar, and a handful of institutions
// register nearly every case: each would crowd one silo, and a due hour with it. A case talks to no grain of its
// registrar, so there is nothing to be near to. A silo that joins gets its share as cases are put away and wake again.
[HashBasedPlacement]
internal sealed class CaseGrain : IGrainBase, ICaseGrain
{
    private readonly CaseId id;
    private readonly CaseContext context;
    private readonly CaseReporters reporters;
    private readonly TurnQueue turns;
    private CaseState? state;

    public CaseGrain(IGrainContext grain, CaseContext context)
    {
        GrainContext = grain;
        id = CaseId.Parse(grain.GrainId.Key.ToString()!);
        this.context = context;
        reporters = new CaseReporters(context);
        turns = new TurnQueue(TurnAsync);
    }

    /// <inheritdoc />
    public IGrainContext GrainContext { get; }

    /// <inheritdoc />
    public Task<ShareReply> TellAsync(CaseShare share) => turns.AskAsync(new Tell(share));

    /// <inheritdoc />
    public Task WakeAsync() => TellAsync(new CaseShare(id, []));

    private async Task TurnAsync(IReadOnlyList<Call> calls)
    {
        try
        {
            List<Tell> tells = [.. calls.Cast<Tell>()];
            await Retry.OnConflictAsync(() => TryTurnAsync(tells), id.Value);
        }
        catch (Exception failure)
        {
            // The outcome of an append may be unknown: only the log can tell what is true now.
            state = null;
            foreach (var call in calls)
            {
                call.Fail(failure);
            }
        }
    }

    // False if another activation was first, and everything must be decided again.
    private async Task<bool> TryTurnAsync(IReadOnlyList<Tell> calls)
    {
        // Decided on what the log holds now: a refusal appends nothing, so the log would not notice old state.
        var current = state;
        if (current is null)
        {
            state = current = await CaseState.LoadAsync(id, context, CancellationToken.None);
        }
        else
        {
            await current.CatchUpAsync(context, CancellationToken.None);
        }

        if (current is { IsErased: true, Seal: not null })
        {
            // Its own key goes last: while it is there, something is left to do.
            await FinishErasureAsync(current);
            state = null;
        }

        var turn = new CaseTurn(current, context, await FindKnownAsync(calls));
        var decisions = new List<ShareDecision>(calls.Count);
        foreach (var call in calls)
        {
            decisions.Add(await turn.DecideAsync(call.Share));
        }

        // A report of a year ago is overdue the moment it is registered.
        turn.Ring();
        if (!await CommitAsync(current, turn, isWoken: calls.Any(call => call.Share.Calls.Count == 0)))
        {
            state = null;
            return false;
        }

        Reply(calls, decisions, current.Position);
        return true;
    }

    private async Task<bool> CommitAsync(CaseState state, CaseTurn turn, bool isWoken)
    {
        // The word that the papers are gone wakes the case at once, until its keys are gone as well.
        var next =
            turn.Erases ? context.Shared.Clock.GetUtcNow()
            : state.IsErased ? null
            : CaseAgenda.NextDue(state.Case, context.Rules);
        if (turn.Count == 0)
        {
            // Only who looked because of the table answers it: a refused event costs no write, nor tells by one that there is a case.
            if (isWoken && state.Head.Version > 0)
            {
                await context.Dues.SettleAsync(CaseStreams.Of(id), state.Head.Version, next, CancellationToken.None);
            }

            return true;
        }

        await reporters.KeepAsync(id, turn.Reporters, CancellationToken.None);
        var seal =
            await state.NeedSealAsync(context, CancellationToken.None)
            ?? throw new InvalidOperationException($"{id}: an erased case decided something");
        var append = new Append(CaseStreams.Of(id), state.Head, turn.Close(seal), new DueChange(next));
        if (
            await context.Shared.Log.AppendAsync(append, CancellationToken.None) is not AppendResult.Committed committed
        )
        {
            return false;
        }

        foreach (var record in committed.Records)
        {
            state.Note(record);
        }

        if (state.IsErased)
        {
            await FinishErasureAsync(state);
            this.state = null;
        }

        return true;
    }

    // Also what a crash between the word and the deed left to do.
    private async Task FinishErasureAsync(CaseState erased)
    {
        // Cases that were merged into this one go with it, and before it: its papers name them.
        var merged = await new MergedCases(new CaseArchive(context)).OfAsync(erased.Case);
        foreach (var each in merged.Select(source => source.Id).Append(id))
        {
            await context.Vault.EraseAsync(CaseStreams.ReportersOf(each), CaseStep.System, CancellationToken.None);
            await context.Vault.EraseAsync(CaseStreams.Of(each), CaseStep.System, CancellationToken.None);
        }

        await context.Dues.SettleAsync(CaseStreams.Of(id), erased.Head.Version, null, CancellationToken.None);
    }

    private static void Reply(IReadOnlyList<Tell> calls, List<ShareDecision> decisions, long position)
    {
        for (var index = 0; index < calls.Count; index++)
        {
            // Where a case stands would tell a sender whose every event was refused that there is one.
            calls[index].Reply(decisions[index].At(decisions[index].HasTaken ? position : 0));
        }
    }

    private ValueTask<IReadOnlyDictionary<EventIdentity, LogRecord>> FindKnownAsync(IReadOnlyList<Tell> calls) =>
        Known.FindAsync(context.Shared.Log, calls.SelectMany(call => call.Share.Calls).Select(call => call.Identity));

    private sealed class Tell(CaseShare share) : Call<ShareReply>
    {
        public CaseShare Share { get; } = share;
    }
}
