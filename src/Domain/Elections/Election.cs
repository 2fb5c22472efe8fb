using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Elections;

/// <summary>An election that pledges are made for.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="VotingDay">The day of the vote.</param>
/// <param name="Stages">The stages a source gives, by first day.</param>
/// <param name="Target">The day the pledge is due.</param>
/// <param name="Source">Who says there is this election on that day.</param>
public sealed record Election(
    ElectionId Id,
    BilingualText Name,
    DateOnly VotingDay,
    IReadOnlyList<ElectionStage> Stages,
    TargetDate Target,
    FactSource Source
)
{
    /// <summary>The day the pledge is due.</summary>
    public DateOnly TargetDate => Target.Day;
}
