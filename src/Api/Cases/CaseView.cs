using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases.Board;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>The cases a caller finds, with everything acknowledged before.</summary>
/// <param name="follower">Keeps the board.</param>
/// <param name="board">The board.</param>
/// <param name="rules">The facts.</param>
/// <param name="clock">The time.</param>
public sealed class CaseView(CaseFollower follower, CaseBoard board, CaseRules rules, TimeProvider clock)
{
    /// <summary>Every case the caller is entitled to.</summary>
    public async Task<IReadOnlyList<CaseLine>> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        await follower.FollowAsync(cancellation);
        if (caller.Agency is null)
        {
            return CaseReader.IsEntitled(caller) ? [.. board.Lines] : [];
        }

        var (sender, today) = (CaseReader.Of(caller), CaseAgenda.CentralDayAt(clock.GetUtcNow()));
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
