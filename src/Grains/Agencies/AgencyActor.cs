using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Agencies;

/// <summary>
/// An agency as an actor. It owns its profile and roll, counts the unique persons across its ceremonies by following
/// their records, and posts its figures on the board after every turn that changed them.
/// </summary>
public sealed class AgencyActor
{
    private const long FollowedBytesMax = 16 * 1024 * 1024;

    private readonly AgencyId id;
    private readonly ActorContext context;
    private readonly IAgencySnapshots? snapshots;
    private readonly Mailbox<Call> mailbox;
    private AgencyState? state;

    // Set once the log contradicted the state: what that was loaded from is not asked again until it was loaded anew.
    private bool fromLogOnly;
    private long posted = -1;
    private long followed;

    /// <summary>An actor that has loaded nothing yet.</summary>
    /// <param name="id">The agency.</param>
    /// <param name="context">What every actor needs.</param>
    /// <param name="snapshots">Where it finds its snapshots; null if none are kept.</param>
    public AgencyActor(AgencyId id, ActorContext context, IAgencySnapshots? snapshots = null)
    {
        (this.id, this.context, this.snapshots) = (id, context, snapshots);
        mailbox = new Mailbox<Call>(TurnAsync);
    }

    /// <summary>Whether nothing waits for the actor.</summary>
    public bool IsIdle => mailbox.IsIdle;

    /// <summary>
    /// Records taken in since the last snapshot was taken or loaded, all of them if none was; 0 while nothing is
    /// loaded. Tells a host when another snapshot is worth keeping.
    /// </summary>
    public long RecordsSinceSnapshot => Volatile.Read(ref state)?.RecordsSinceSnapshot ?? 0;

    /// <summary>Decides a share, after what came before it; false if the actor was let go meanwhile.</summary>
    public bool TryTell(AgencyShare share, out Task<ShareReply> reply)
    {
        var call = new Call.Tell(share);
        reply = call.Reply.Task;
        return mailbox.TryPost(call, inline: true);
    }

    /// <summary>The agency's state, after what came before; false if the actor was let go meanwhile.</summary>
    public bool TryAsk(out Task<AgencyReport?> reply)
    {
        var call = new Call.Ask();
        reply = call.Reply.Task;
        return mailbox.TryPost(call, inline: false);
    }

    /// <summary>Completes when what came before is taken in; false if the actor was let go meanwhile.</summary>
    public bool TrySettle(out Task settled)
    {
        var call = new Call.Settle();
        settled = call.Reply.Task;
        return mailbox.TryPost(call, inline: false);
    }

    /// <summary>Takes in committed records, or looks for them if none are given; false if the actor was let go meanwhile.</summary>
    public bool TryFollow(IReadOnlyList<LogRecord> records)
    {
        // An agency that falls behind holds no more than so many bytes in memory; the gap is read from the log.
        var bytes = records.Sum(record => (long)record.Data.Length);
        var waiting = Interlocked.Add(ref followed, bytes);
        return mailbox.TryPost(new Call.Follow(waiting > FollowedBytesMax ? [] : records, bytes), inline: false);
    }

    /// <summary>
    /// A snapshot of the state after what came before; false if the actor was let go meanwhile. It loads nothing and
    /// reads nothing: null if nothing is loaded, if nothing was taken in since the last snapshot taken or loaded, or if
    /// the agency's own events just committed have yet to come round.
    /// </summary>
    public bool TryTakeSnapshot(out Task<AgencySnapshot?> snapshot)
    {
        var call = new Call.TakeSnapshot();
        snapshot = call.Reply.Task;
        return mailbox.TryPost(call, inline: false);
    }

    /// <summary>Lets the actor go if nothing waits for it.</summary>
    public bool TryLetGo() => mailbox.TryClose();

    private async Task TurnAsync(IReadOnlyList<Call> calls)
    {
        try
        {
            if (calls.Any(call => call is not Call.TakeSnapshot))
            {
                await Retry.OnConflictAsync(() => TryTurnAsync(calls), id.Value);
            }

            TakeSnapshots(calls);
        }
        catch (Exception failure)
        {
            state = null;
            foreach (var call in calls)
            {
                call.Fail(failure);
            }
        }
        finally
        {
            Interlocked.Add(ref followed, -calls.OfType<Call.Follow>().Sum(follow => follow.Bytes));
        }
    }

    private async Task<bool> TryTurnAsync(IReadOnlyList<Call> calls)
    {
        if (state is null)
        {
            state = await AgencyLoading.LoadAsync(id, context, fromLogOnly ? null : snapshots);
            fromLogOnly = false;
        }

        foreach (var follow in calls.OfType<Call.Follow>())
        {
            await (follow.Records.Count == 0 ? state.CatchUpAsync() : state.FollowAsync(follow.Records));
        }

        var tells = calls.OfType<Call.Tell>().ToList();
        if (tells.Count > 0)
        {
            // A refusal appends nothing, so the log would not notice that it was decided on old state.
            await state.CatchUpAsync();
            if (!await TryTellAsync(state, tells))
            {
                // Another activation was first: what it wrote is in the log.
                (state, fromLogOnly) = (null, true);
                return false;
            }
        }

        Post(state);
        if (calls.Any(call => call is Call.Ask))
        {
            // Another node may have appended what nobody told this one of.
            await state.CatchUpAsync();
            Post(state);
        }

        AgencyReport? report = null;
        foreach (var call in calls)
        {
            (call as Call.Ask)?.Reply.TrySetResult(report ??= state.Report());
            (call as Call.Settle)?.Reply.TrySetResult();
        }

        return true;
    }

    private async Task<bool> TryTellAsync(AgencyState state, List<Call.Tell> tells)
    {
        var identities = tells.SelectMany(tell => tell.Share.Calls).Select(call => call.Identity);
        var turn = new AgencyTurn(id, state.Agency, context, await Known.FindAsync(context.Log, identities));
        var decisions = tells.ConvertAll(tell => (tell.Reply, Decision: turn.Decide(tell.Share)));
        var position = state.Position;
        if (turn.Records.Count > 0)
        {
            var append = new Append(id.Value, state.Head, turn.Records);
            if (await context.Log.AppendAsync(append, CancellationToken.None) is not AppendResult.Committed committed)
            {
                return false;
            }

            state.Commit(committed.Records, turn.Agency);
            position = committed.Records[^1].Position;
        }

        foreach (var (reply, decision) in decisions)
        {
            reply.TrySetResult(decision.At(position));
        }

        return true;
    }

    // After everyone else was answered: it takes some milliseconds for each 100,000 persons.
    private void TakeSnapshots(IReadOnlyList<Call> calls)
    {
        foreach (var call in calls.OfType<Call.TakeSnapshot>())
        {
            call.Reply.TrySetResult(state?.TakeSnapshot());
        }
    }

    private void Post(AgencyState state)
    {
        if (state.Position != posted && state.Row() is { } row)
        {
            posted = state.Position;
            context.Board.Post(row);
        }
    }

    private abstract record Call
    {
        public virtual void Fail(Exception failure) { }

        public sealed record Tell(AgencyShare Share) : Call
        {
            public TaskCompletionSource<ShareReply> Reply { get; } =
                new(TaskCreationOptions.RunContinuationsAsynchronously);

            public override void Fail(Exception failure) => Reply.TrySetException(failure);
        }

        public sealed record Ask : Call
        {
            public TaskCompletionSource<AgencyReport?> Reply { get; } =
                new(TaskCreationOptions.RunContinuationsAsynchronously);

            public override void Fail(Exception failure) => Reply.TrySetException(failure);
        }

        public sealed record Settle : Call
        {
            public TaskCompletionSource Reply { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

            // Whoever waits reads the board as it is; it stays as old as the log's failure made it.
            public override void Fail(Exception failure) => Reply.TrySetResult();
        }

        public sealed record TakeSnapshot : Call
        {
            public TaskCompletionSource<AgencySnapshot?> Reply { get; } =
                new(TaskCreationOptions.RunContinuationsAsynchronously);

            // The turn before it failed, and nothing is loaded now.
            public override void Fail(Exception failure) => Reply.TrySetResult(null);
        }

        // Count is how many records were told of, whether they are still held or not.
        public sealed record Follow(IReadOnlyList<LogRecord> Records, long Bytes) : Call;
    }
}
