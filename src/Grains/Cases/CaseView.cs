using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases.Listing;

namespace Netralitas.Grains.Cases;

/// <summary>The cases a reader finds, with everything acknowledged before.</summary>
/// <param name="follower">Keeps the board.</param>
/// <param name="board">The board.</param>
/// <param name="rules">The facts.</param>
/// <param name="clock">The time.</param>
public sealed class CaseView(CaseProjection follower, CaseList board, CaseRules rules, TimeProvider clock)
{
    /// <summary>Every case the reader is entitled to.</summary>
    public async Task<IReadOnlyList<CaseLine>> ReadAsync(CaseReader reader, CancellationToken cancellation)
    {
        await follower.FollowAsync(cancellation);
        if (reader.Sender.Agency is null)
        {
            return reader.IsEntitled ? [.. board.Lines] : [];
        }

        var (sender, today) = (reader.Sender, CaseAgenda.CentralDayAt(clock.GetUtcNow()));
        return
        [
            .. board.Lines.Where(line =>
                sender.PartiesIn(line.Id, line.Agency, line.IsKnownToAgency, rules, today) != CaseParties.None
            ),
        ];
    }

    /// <summary>Every case, for sums of which single cells are kept back.</summary>
    public async Task<IReadOnlyList<CaseLine>> ReadAllAsync(CancellationToken cancellation)
    {
        await follower.FollowAsync(cancellation);
        return [.. board.Lines];
    }
}
