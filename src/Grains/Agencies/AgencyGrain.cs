using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Messages;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Placement;
using Orleans.Storage;

namespace Netralitas.Grains.Agencies;

/// <summary>
/// Hosts an <see cref="AgencyActor"/>, and keeps a snapshot of it in grain storage, so that its next activation need not
/// read its history.
/// </summary>
/// <param name="context">What actors use.</param>
/// <param name="storage">Where snapshots are kept.</param>
/// <param name="gate">Bounds how many agencies use it at once.</param>
/// <param name="meter">Counts what became of snapshots.</param>
/// <param name="homes">Where grains belong.</param>
/// <param name="logger">Where it is told which snapshot failed.</param>
[AgencyPlacement]
public sealed class AgencyGrain(
    ActorContext context,
    [FromKeyedServices(StateNames.Storage)] IGrainStorage storage,
    SnapshotGate gate,
    SnapshotMeter meter,
    Homes homes,
    ILogger<AgencyGrain> logger
) : Grain, IAgencyGrain
{
    // A crash costs an agency the reading of what came after its last snapshot: a minute's worth, of few records none.
    private static readonly TimeSpan SaveEvery = TimeSpan.FromMinutes(1);
    private const int SaveRecordsMin = 32;

    private AgencySnapshotStore? snapshots;
    private AgencyActor? actor;
    private HomeWatch? home;

    // Taken but not written yet: the actor will not give the same one again.
    private AgencySnapshot? unwritten;

    private AgencyId Id => AgencyId.Parse(this.GetPrimaryKeyString());

    private AgencyActor Actor => actor ?? throw new InvalidOperationException($"{Id} is not active");

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        snapshots = new AgencySnapshotStore(storage, GrainContext.GrainId, gate, meter, logger);
        actor = new AgencyActor(Id, context, snapshots);
        home = new HomeWatch(homes, Id.Value);

        // Not all of a silo's agencies in the same second.
        var first = SaveEvery * (0.5 + Random.Shared.NextDouble());
        this.RegisterGrainTimer(SaveIfWorthIt, new GrainTimerCreationOptions(first, SaveEvery) { Interleave = true });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        SaveAsync();

    /// <inheritdoc />
    public async Task<ShareReplyMessage> TellAsync(AgencyShareMessage share)
    {
        GoHome();
        Actor.TryTell(share.Open(), out var reply);
        return ShareReplyMessage.Of(await reply);
    }

    /// <inheritdoc />
    public async Task<AgencyReportMessage?> AskAsync()
    {
        Actor.TryAsk(out var reply);
        return await reply is { } report ? AgencyReportMessage.Of(report) : null;
    }

    /// <inheritdoc />
    public async Task<BoardLineMessage?> FollowAsync(LogRecordMessage[] records, string? silo)
    {
        GoHome();
        Actor.TryFollow(Array.ConvertAll(records, record => record.Open()));
        Actor.TrySettle(out var settled);
        await settled;
        return silo != RuntimeIdentity && context.Board.Find(Id) is { } row ? BoardLineMessage.Of(row) : null;
    }

    private void GoHome()
    {
        if (home!.HasMoved())
        {
            MigrateOnIdle();
        }
    }

    private Task SaveIfWorthIt(CancellationToken cancellation) =>
        unwritten is not null || Actor.RecordsSinceSnapshot >= SaveRecordsMin ? SaveAsync() : Task.CompletedTask;

    private async Task SaveAsync()
    {
        Actor.TryTakeSnapshot(out var snapshot);
        unwritten = await snapshot ?? unwritten;
        if (unwritten is { } taken && await snapshots!.WriteAsync(taken) && ReferenceEquals(unwritten, taken))
        {
            unwritten = null;
        }
    }
}
