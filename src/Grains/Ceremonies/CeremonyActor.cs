using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Hosting;

namespace Netralitas.Grains.Ceremonies;

/// <summary>
/// A ceremony as an actor: load, decide, append, evolve, reply. It owns who spoke and who signed there. Correct even if
/// a second activation exists: the log refuses the one that decided on old state, which then loads and decides again.
/// </summary>
public sealed class CeremonyActor
{
    private readonly CeremonyId id;
    private readonly ActorContext context;
    private readonly Mailbox<Call> mailbox;
    private CeremonyState? state;

    /// <summary>An actor that has loaded nothing yet.</summary>
    public CeremonyActor(CeremonyId id, ActorContext context)
    {
        (this.id, this.context) = (id, context);
        mailbox = new Mailbox<Call>(TurnAsync);
    }

    /// <summary>Decides a share, after what came before it; false if the actor was let go meanwhile.</summary>
    public bool TryTell(CeremonyShare share, out Task<ShareReply> reply)
    {
        var call = new Call.Tell(share);
        reply = call.Reply.Task;
        return mailbox.TryPost(call, inline: true);
    }

    /// <summary>The ceremony's state, after what came before; false if the actor was let go meanwhile.</summary>
    public bool TryAsk(out Task<CeremonyReport?> reply)
    {
        var call = new Call.Ask();
        reply = call.Reply.Task;
        return mailbox.TryPost(call, inline: true);
    }

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
                call.Fail(failure);
            }
        }
    }

    // False if another activation was first, and everything must be decided again.
    private async Task<bool> TryTurnAsync(IReadOnlyList<Call> calls)
    {
        state ??= await CeremonyState.LoadAsync(context.Log, id, CancellationToken.None);
        var known = await FindKnownAsync(calls);
        var turn = new CeremonyTurn(state.Ceremony, state.SaidVersion, context, known);
        var decisions = new List<(Call.Tell Call, ShareDecision Decision)>(calls.Count);
        foreach (var tell in calls.OfType<Call.Tell>())
        {
            decisions.Add((tell, turn.Decide(tell.Share)));
        }

        turn.Flush();
        if (turn.Records.Count > 0 && !await CommitAsync(state, turn))
        {
            state = null;
            return false;
        }

        // Where nothing is appended, the log does not say whether this was decided on old state.
        if (
            turn.Records.Count == 0
            && decisions.Count > 0
            && await state.CatchUpAsync(context.Log, CancellationToken.None)
        )
        {
            return false;
        }

        foreach (var (call, decision) in decisions)
        {
            call.Reply.TrySetResult(decision.At(state.Position));
        }

        await AnswerAsync(state, calls.OfType<Call.Ask>().ToList());
        return true;
    }

    private async Task AnswerAsync(CeremonyState state, List<Call.Ask> asks)
    {
        if (asks.Count == 0)
        {
            return;
        }

        // Another node may have appended what nobody told this one of.
        await state.CatchUpAsync(context.Log, CancellationToken.None);
        var report = state.Report();
        foreach (var ask in asks)
        {
            ask.Reply.TrySetResult(report);
        }
    }

    private async Task<bool> CommitAsync(CeremonyState state, CeremonyTurn turn)
    {
        var append = new Append(id.Value, state.Head, turn.Records);
        if (await context.Log.AppendAsync(append, CancellationToken.None) is not AppendResult.Committed committed)
        {
            return false;
        }

        for (var index = 0; index < committed.Records.Count; index++)
        {
            state.Note(committed.Records[index], turn.Events[index]);
        }

        return true;
    }

    private ValueTask<IReadOnlyDictionary<EventIdentity, LogRecord>> FindKnownAsync(IReadOnlyList<Call> calls) =>
        Known.FindAsync(
            context.Log,
            calls
                .OfType<Call.Tell>()
                .SelectMany(call => call.Share.Calls)
                .OfType<CeremonyCall.Report>()
                .Select(report => report.Identity)
        );

    private abstract record Call
    {
        public abstract void Fail(Exception failure);

        public sealed record Tell(CeremonyShare Share) : Call
        {
            public TaskCompletionSource<ShareReply> Reply { get; } =
                new(TaskCreationOptions.RunContinuationsAsynchronously);

            public override void Fail(Exception failure) => Reply.TrySetException(failure);
        }

        public sealed record Ask : Call
        {
            public TaskCompletionSource<CeremonyReport?> Reply { get; } =
                new(TaskCreationOptions.RunContinuationsAsynchronously);

            public override void Fail(Exception failure) => Reply.TrySetException(failure);
        }
    }
}
