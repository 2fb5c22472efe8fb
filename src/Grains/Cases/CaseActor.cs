using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Hosting;

namespace Netralitas.Grains.Cases;

/// <summary>
/// A case as an actor: load, decide, append, evolve, reply. With each append goes when the case must be looked at next,
/// in one transaction, so that no clock is lost. Correct even if a second activation exists: the log refuses the one that
/// decided on old state.
/// </summary>
public sealed class CaseActor
{
    private readonly CaseId id;
    private readonly CaseContext context;
    private readonly ReporterRegister reporters;
    private readonly Mailbox<Call> mailbox;
    private CaseState? state;

    /// <summary>An actor that has loaded nothing yet.</summary>
    public CaseActor(CaseId id, CaseContext context)
    {
        (this.id, this.context) = (id, context);
        reporters = new ReporterRegister(context);
        mailbox = new Mailbox<Call>(TurnAsync);
    }

    /// <summary>Decides a share, after what came before it; false if the actor was let go meanwhile.</summary>
    public bool TryTell(CaseShare share, out Task<ShareReply> reply)
    {
        var call = new Call(share);
        reply = call.Reply.Task;
        return mailbox.TryPost(call, inline: true);
    }

    /// <summary>Does what time has made due; false if the actor was let go meanwhile.</summary>
    public bool TryWake(out Task<ShareReply> reply) => TryTell(new CaseShare(id, []), out reply);

    /// <summary>Lets the actor go if nothing waits for it.</summary>
    public bool TryLetGo() => mailbox.TryClose();

    private async Task TurnAsync(IReadOnlyList<Call> calls)
    {
        try
        {
            await Retry.OnConflictAsync(() => TryTurnAsync(calls), id.Value);
        }
        catch (Exception failure)
        {
            // The outcome of an append may be unknown: only the log can tell what is true now.
            state = null;
            foreach (var call in calls)
            {
                call.Reply.TrySetException(failure);
            }
        }
    }

    // False if another activation was first, and everything must be decided again.
    private async Task<bool> TryTurnAsync(IReadOnlyList<Call> calls)
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
            turn.Erases ? context.Actors.Clock.GetUtcNow()
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
            await context.Actors.Log.AppendAsync(append, CancellationToken.None) is not AppendResult.Committed committed
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

    private static void Reply(IReadOnlyList<Call> calls, List<ShareDecision> decisions, long position)
    {
        for (var index = 0; index < calls.Count; index++)
        {
            // Where a case stands would tell a sender whose every event was refused that there is one.
            calls[index].Reply.TrySetResult(decisions[index].At(decisions[index].HasTaken ? position : 0));
        }
    }

    private ValueTask<IReadOnlyDictionary<EventIdentity, LogRecord>> FindKnownAsync(IReadOnlyList<Call> calls) =>
        Known.FindAsync(context.Actors.Log, calls.SelectMany(call => call.Share.Calls).Select(call => call.Identity));

    private sealed record Call(CaseShare Share)
    {
        public TaskCompletionSource<ShareReply> Reply { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
