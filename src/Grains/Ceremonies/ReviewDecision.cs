using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Ceremonies;

/// <summary>An operator's word on a ceremony's evidence, the same whether a program or a form sends it.</summary>
/// <param name="grains">Reaches the ceremony.</param>
public sealed class ReviewDecision(IGrainFactory grains)
{
    /// <summary>Has the ceremony decide; the ceremony as it then is, or why nothing was done. Neither if there is no such ceremony.</summary>
    /// <param name="ceremony">Its id, as the address gives it.</param>
    /// <param name="review">Accepted, or sent back.</param>
    /// <param name="expectedVersion">What the operator saw; null if it does not matter.</param>
    /// <param name="cancellation">Ends the reading, never the decision.</param>
    public async Task<(CeremonyReport? Report, Rejection? Refused)> DecideAsync(
        string ceremony,
        CeremonyEvent review,
        long? expectedVersion,
        CancellationToken cancellation
    )
    {
        if (!CeremonyId.TryParse(ceremony, out var id) || await grains.AskAsync(id, cancellation) is null)
        {
            return (null, null);
        }

        var share = new CeremonyShare(id);
        share.Calls.Add(new CeremonyCall.Report(0, Identity: null, review, expectedVersion));
        var reply = await grains.TellAsync(share, CancellationToken.None);
        return reply.Others is [{ Rejection: { } refused }]
            ? (null, refused)
            : (await grains.AskAsync(id, cancellation), null);
    }
}
