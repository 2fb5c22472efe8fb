using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Placement;
using Netralitas.Grains.Turns;
using Orleans.Runtime;

namespace Netralitas.Grains.Ceremonies;

/// <summary>
/// A ceremony: load, decide, append, evolve, reply. It owns who spoke and who signed there. Correct even if a second
/// activation exists: the log refuses the one that decided on old state, which then loads and decides again.
/// </summary>
[AgencyPlacement]
internal sealed class CeremonyGrain : IGrainBase, ICeremonyGrain
{
    private readonly CeremonyId id;
    private readonly DecisionContext context;
    private readonly HomeWatch home;
    private readonly TurnQueue turns;
    private CeremonyState? state;

    public CeremonyGrain(IGrainContext grain, DecisionContext context, Homes? homes = null)
    {
        GrainContext = grain;
        id = CeremonyId.Parse(grain.GrainId.Key.ToString()!);
        this.context = context;
        home = new HomeWatch(homes, id.Value);
        turns = new TurnQueue(TurnAsync);
    }

    /// <inheritdoc />
    public IGrainContext GrainContext { get; }

    /// <inheritdoc />
    public Task<ShareReply> TellAsync(CeremonyShare share)
    {
        if (home.HasMoved())
        {
            this.MigrateOnIdle();
        }

        return turns.AskAsync(new Tell(share));
    }

    /// <inheritdoc />
    public Task<CeremonyReport?> AskAsync() => turns.AskAsync(new Ask());

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
        var decisions = new List<(Tell Call, ShareDecision Decision)>(calls.Count);
        foreach (var tell in calls.OfType<Tell>())
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
            call.Reply(decision.At(state.Position));
        }

        await AnswerAsync(state, calls.OfType<Ask>().ToList());
        return true;
    }

    private async Task AnswerAsync(CeremonyState state, List<Ask> asks)
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
            ask.Reply(report);
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
                .OfType<Tell>()
                .SelectMany(call => call.Share.Calls)
                .OfType<CeremonyCall.Report>()
                .Select(report => report.Identity)
        );

    private sealed class Tell(CeremonyShare share) : Call<ShareReply>
    {
        public CeremonyShare Share { get; } = share;
    }

    private sealed class Ask : Call<CeremonyReport?>;
}
