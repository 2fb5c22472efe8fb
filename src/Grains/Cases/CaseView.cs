using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Cases;

/// <summary>The cases a reader finds, with everything acknowledged before.</summary>
/// <param name="subscription">Keeps the list.</param>
/// <param name="list">The list.</param>
/// <param name="rules">The facts.</param>
/// <param name="clock">The time.</param>
public sealed class CaseView(LogSubscription subscription, CaseList list, CaseRules rules, TimeProvider clock)
{
    /// <summary>Every case the reader is entitled to.</summary>
    public async Task<IReadOnlyList<CaseLine>> ReadAsync(CaseReader reader, CancellationToken cancellation)
    {
        await subscription.FollowAsync(cancellation);
        if (reader.Sender.Agency is null)
        {
            return reader.IsEntitled ? [.. list.Lines] : [];
        }

        var (sender, today) = (reader.Sender, CaseAgenda.CentralDayAt(clock.GetUtcNow()));
        return
        [
            .. list.Lines.Where(line =>
                sender.PartiesIn(line.Id, line.Agency, line.IsKnownToAgency, rules, today) != CaseParties.None
            ),
        ];
    }

    /// <summary>Every case, for sums of which single cells are kept back.</summary>
    public async Task<IReadOnlyList<CaseLine>> ReadAllAsync(CancellationToken cancellation)
    {
        await subscription.FollowAsync(cancellation);
        return [.. list.Lines];
    }
}
