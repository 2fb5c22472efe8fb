using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Messages;
using Orleans.Placement;

namespace Netralitas.Grains.Cases;

/// <summary>Hosts a <see cref="CaseActor"/>: the same that the one-process node has.</summary>
/// <param name="context">What a case's actor uses.</param>
// By the hash of the whole id. AgencyPlacement would go by its first part, the registrar, and a handful of institutions
// register nearly every case: each would crowd one silo, and a due hour with it. A case talks to no actor of its
// registrar, so there is nothing to be near to. A silo that joins gets its share as cases are put away and wake again.
[HashBasedPlacement]
public sealed class CaseGrain(CaseContext context) : Grain, ICaseGrain
{
    private CaseActor? actor;

    private CaseActor Actor => actor ?? throw new InvalidOperationException("the grain is not active");

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        actor = new CaseActor(CaseId.Parse(this.GetPrimaryKeyString()), context);
        return Task.CompletedTask;
    }

    // Nobody lets the actor go but the grain's own end, so its mailbox is always open.

    /// <inheritdoc />
    public async Task<ShareReplyMessage> TellAsync(CaseShareMessage share)
    {
        Actor.TryTell(share.Open(), out var reply);
        return ShareReplyMessage.Of(await reply);
    }

    /// <inheritdoc />
    public Task WakeAsync()
    {
        Actor.TryWake(out var reply);
        return reply;
    }
}
