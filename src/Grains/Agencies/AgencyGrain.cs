using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Placement;
using Netralitas.Grains.Turns;
using Orleans.Runtime;

namespace Netralitas.Grains.Agencies;

/// <summary>
/// An agency. It owns its profile and roll, and counts the unique persons across its ceremonies by following their records.
/// Where snapshots are kept it keeps one, so that its next activation need not read its history.
/// </summary>
[AgencyPlacement]
internal sealed class AgencyGrain : IGrainBase, IAgencyGrain
{
    // A crash costs an agency the reading of what came after its last snapshot: a minute's worth, of few records none.
    private static readonly TimeSpan SaveEvery = TimeSpan.FromMinutes(1);
    private const int SaveRecordsMin = 32;

    private const long FollowedBytesMax = 16 * 1024 * 1024;

    private readonly AgencyId id;
    private readonly DecisionContext context;
    private readonly IAgencySnapshots? snapshots;
    private readonly HomeWatch home;
    private readonly TurnQueue turns;
    private AgencyState? state;

    // Set once the log contradicted the state: what that was loaded from is not asked again until it was loaded anew.
    private bool fromLogOnly;
    private AgencyLine? line;
    private long followed;

    // Taken but not written yet: the same one is not given again.
    private AgencySnapshot? unwritten;

    public AgencyGrain(
        IGrainContext grain,
        DecisionContext context,
        ISnapshotKeeping? keeping = null,
        Homes? homes = null
    )
    {
        GrainContext = grain;
        id = AgencyId.Parse(grain.GrainId.Key.ToString()!);
        this.context = context;
        snapshots = keeping?.Of(grain.GrainId);
        home = new HomeWatch(homes, id.Value);
        turns = new TurnQueue(TurnAsync);
    }

    /// <inheritdoc />
    public IGrainContext GrainContext { get; }

    public Task OnActivateAsync(CancellationToken token)
    {
        if (snapshots is not null)
        {
            // Not all of a silo's agencies in the same second.
            var first = SaveEvery * (0.5 + Random.Shared.NextDouble());
            this.RegisterGrainTimer(
                SaveIfWorthItAsync,
                new GrainTimerCreationOptions(first, SaveEvery) { Interleave = true }
            );
        }

        return Task.CompletedTask;
    }

    public Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) =>
        snapshots is null ? Task.CompletedTask : SaveAsync();

    /// <inheritdoc />
    public Task<ShareReply> TellAsync(AgencyShare share)
    {
        GoHome();
        return turns.AskAsync(new Tell(share));
    }

    /// <inheritdoc />
    public Task<AgencyReport?> AskAsync() => turns.AskAsync(new Ask());

    /// <inheritdoc />
    public Task<AgencyLine?> FollowAsync(LogRecord[] records, long position)
    {
        GoHome();

        // Callers that gave up waiting come again; an agency far behind holds no more than so much, and reads the rest.
        var bytes = records.Sum(record => (long)record.Data.Length);
        var waiting = Interlocked.Add(ref followed, bytes);
        return turns.AskAsync(new Follow(waiting > FollowedBytesMax ? [] : records, bytes, position));
    }

    /// <summary>
    /// A snapshot of the state after what came before. It loads nothing and reads nothing: null if nothing is loaded, if
    /// nothing was taken in since the last snapshot taken or loaded, or if the agency's own events just committed have yet
    /// to come round.
    /// </summary>
    internal Task<AgencySnapshot?> TakeSnapshotAsync() => turns.AskAsync(new TakeSnapshot());

    /// <summary>Records taken in since the last snapshot was taken or loaded, all of them if none was; 0 while nothing is loaded.</summary>
    internal long RecordsSinceSnapshot => Volatile.Read(ref state)?.RecordsSinceSnapshot ?? 0;

    private void GoHome()
    {
        if (home.HasMoved())
        {
            this.MigrateOnIdle();
        }
    }

    private Task SaveIfWorthItAsync(CancellationToken cancellation) =>
        unwritten is not null || RecordsSinceSnapshot >= SaveRecordsMin ? SaveAsync() : Task.CompletedTask;

    private async Task SaveAsync()
    {
        unwritten = await TakeSnapshotAsync() ?? unwritten;
        if (unwritten is { } taken && await snapshots!.WriteAsync(taken) && ReferenceEquals(unwritten, taken))
        {
            unwritten = null;
        }
    }

    private async Task TurnAsync(IReadOnlyList<Call> calls)
    {
        try
        {
            if (calls.Any(call => call is not TakeSnapshot))
            {
                await Retry.OnConflictAsync(() => TryTurnAsync(calls), id.Value);
            }

            // After everyone else was answered: it takes some milliseconds for each 100,000 persons.
            foreach (var call in calls.OfType<TakeSnapshot>())
            {
                call.Reply(state?.TakeSnapshot());
            }
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
            Interlocked.Add(ref followed, -calls.OfType<Follow>().Sum(follow => follow.Bytes));
        }
    }

    private async Task<bool> TryTurnAsync(IReadOnlyList<Call> calls)
    {
        if (state is null)
        {
            state = await AgencyLoading.LoadAsync(id, context, fromLogOnly ? null : snapshots);
            fromLogOnly = false;
        }

        foreach (var follow in calls.OfType<Follow>())
        {
            await state.FollowAsync(follow.Records);
            if (state.Position < follow.Position)
            {
                await state.CatchUpAsync();
            }
        }

        var tells = calls.OfType<Tell>().ToList();
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

        if (calls.Any(call => call is Ask))
        {
            // Another node may have appended what nobody told this one of.
            await state.CatchUpAsync();
        }

        AgencyReport? report = null;
        foreach (var call in calls)
        {
            (call as Ask)?.Reply(report ??= state.Report());
            (call as Follow)?.Reply(LineOf(state));
        }

        return true;
    }

    private async Task<bool> TryTellAsync(AgencyState state, List<Tell> tells)
    {
        var identities = tells.SelectMany(tell => tell.Share.Calls).Select(call => call.Identity);
        var turn = new AgencyTurn(id, state.Agency, context, await Known.FindAsync(context.Log, identities));
        var decisions = tells.ConvertAll(tell => (Call: tell, Decision: turn.Decide(tell.Share)));
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

        foreach (var (call, decision) in decisions)
        {
            call.Reply(decision.At(position));
        }

        return true;
    }

    private AgencyLine? LineOf(AgencyState state) => line?.Position == state.Position ? line : line = state.Line();

    private sealed class Tell(AgencyShare share) : Call<ShareReply>
    {
        public AgencyShare Share { get; } = share;
    }

    private sealed class Ask : Call<AgencyReport?>;

    private sealed class Follow(LogRecord[] records, long bytes, long position) : Call<AgencyLine?>
    {
        public LogRecord[] Records { get; } = records;

        // Of what was given, whether it is still held or not.
        public long Bytes { get; } = bytes;

        public long Position { get; } = position;
    }

    private sealed class TakeSnapshot : Call<AgencySnapshot?>
    {
        // The turn before it failed, and nothing is loaded now.
        public override void Fail(Exception failure) => Reply(null);
    }
}
