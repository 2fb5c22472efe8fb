using Netralitas.Domain.Identifiers;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Messages;
using Netralitas.Grains.Placement;

namespace Netralitas.Grains.Ceremonies;

/// <summary>Hosts a <see cref="CeremonyActor"/>: the same that the one-process node has.</summary>
/// <param name="context">What actors use.</param>
/// <param name="homes">Where grains belong.</param>
[AgencyPlacement]
public sealed class CeremonyGrain(ActorContext context, Homes homes) : Grain, ICeremonyGrain
{
    private CeremonyActor? actor;
    private HomeWatch? home;

    private CeremonyActor Actor => actor ?? throw new InvalidOperationException("the grain is not active");

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var id = CeremonyId.Parse(this.GetPrimaryKeyString());
        actor = new CeremonyActor(id, context);
        home = new HomeWatch(homes, id.Value);
        return Task.CompletedTask;
    }

    // Nobody lets the actor go but the grain's own end, so its mailbox is always open.

    /// <inheritdoc />
    public async Task<ShareReplyMessage> TellAsync(CeremonyShareMessage share)
    {
        if (home!.HasMoved())
        {
            MigrateOnIdle();
        }

        Actor.TryTell(share.Open(), out var reply);
        return ShareReplyMessage.Of(await reply);
    }

    /// <inheritdoc />
    public async Task<CeremonyReportMessage?> AskAsync()
    {
        Actor.TryAsk(out var reply);
        return await reply is { } report ? CeremonyReportMessage.Of(report) : null;
    }
}
