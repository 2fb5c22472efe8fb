using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Elections;

/// <summary>An election that pledges are made for.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Regime">The law it is held under, a slug that other facts refer to: <c>pemilu</c>, <c>pilkada</c>.</param>
/// <param name="VotingDay">The day of the vote.</param>
/// <param name="Stages">The stages a source gives, by first day.</param>
/// <param name="Fixings">The days candidates were fixed; one without a region for every contest.</param>
/// <param name="Target">The day the pledge is due unless an administrator set another, and why.</param>
/// <param name="Source">Who says there is this election on that day.</param>
public sealed record Election(
    ElectionId Id,
    BilingualText Name,
    string Regime,
    DateOnly VotingDay,
    IReadOnlyList<ElectionStage> Stages,
    IReadOnlyList<CandidatesFixed> Fixings,
    TargetDate Target,
    FactSource Source
)
{
    /// <summary>What administrators set the target date to, in order; none while the file's own is in force.</summary>
    public IReadOnlyList<TargetChange> TargetChanges { get; init; } = [];

    /// <summary>The change in force; null while the file's own date is.</summary>
    public TargetChange? TargetChange => TargetChanges is [.., var last] ? last : null;

    /// <summary>The day the pledge is due.</summary>
    public DateOnly TargetDate => TargetChange?.Day ?? Target.Day;

    /// <summary>The contests decided in this election, in the file's order.</summary>
    public IReadOnlyList<string> Contests =>
        [.. Fixings.Select(fixing => fixing.Contest).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// When the candidates of a contest were fixed for a region: the day of that region, else of its province, else of the
    /// nation. Null if this election has no such contest.
    /// </summary>
    /// <param name="contest">The contest.</param>
    /// <param name="region">A code <c>PP</c> or <c>PP.KK</c>; anything else, or null, asks for the national day.</param>
    public CandidatesFixed? FixedOn(string contest, string? region) =>
        Fixings
            .Where(fixing => fixing.Contest == contest && fixing.AppliesTo(region))
            .MaxBy(fixing => fixing.Region?.Length ?? 0);
}
