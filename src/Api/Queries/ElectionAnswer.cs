using Netralitas.Domain.Elections;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;

namespace Netralitas.Api.Queries;

/// <summary>An election: its stages, the days candidates were fixed, and its target date with everything it was before.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Regime">The law it is held under.</param>
/// <param name="VotingDay">The day of the vote.</param>
/// <param name="TargetDate">The day by which every agency is to have pledged.</param>
/// <param name="TargetBasis">Why that day.</param>
/// <param name="TargetVersion">How often it was set; to be named when it is set again.</param>
/// <param name="TargetHistory">What it was; the fact file's own first.</param>
/// <param name="Stages">Its stages.</param>
/// <param name="CandidatesFixed">The days candidates were fixed, by contest and region.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Confidence">How well it is known.</param>
internal sealed record ElectionAnswer(
    string Id,
    BilingualText Name,
    string Regime,
    DateOnly VotingDay,
    DateOnly TargetDate,
    BilingualText TargetBasis,
    int TargetVersion,
    IEnumerable<TargetSetting> TargetHistory,
    IEnumerable<StageAnswer> Stages,
    IEnumerable<FixingAnswer> CandidatesFixed,
    string Source,
    Confidence Confidence
)
{
    public static ElectionAnswer Of(Election election) =>
        new(
            election.Id.Value,
            election.Name,
            election.Regime,
            election.VotingDay,
            election.TargetDate,
            election.TargetChange is { } change ? TargetSetting.ReasonOf(change) : election.Target.Basis,
            election.TargetChanges.Count,
            // The file's own first: it is in force until somebody says otherwise.
            election.TargetChanges.Select(TargetSetting.Of).Prepend(TargetSetting.Of(election.Target)),
            election.Stages.Select(stage => new StageAnswer(
                stage.Id,
                stage.Name,
                stage.From,
                stage.To,
                stage.Source.Text.En,
                stage.Source.Confidence
            )),
            election.Fixings.Select(fixing => new FixingAnswer(
                fixing.Contest,
                fixing.Region,
                fixing.Day,
                fixing.Source.Text.En,
                fixing.Source.Confidence
            )),
            election.Source.Text.En,
            election.Source.Confidence
        );
}

/// <summary>A stage of an election; without an end it is one day.</summary>
internal sealed record StageAnswer(
    string Id,
    BilingualText Name,
    DateOnly From,
    DateOnly? To,
    string Source,
    Confidence Confidence
);

/// <summary>The day the candidates of a contest were fixed; without a region in every one that names none of its own.</summary>
internal sealed record FixingAnswer(
    string Contest,
    string? Region,
    DateOnly Date,
    string Source,
    Confidence Confidence
);

/// <summary>What a target date was, and why; who set it and when, or the fact file's source.</summary>
internal sealed record TargetSetting(
    DateOnly Date,
    BilingualText Reason,
    string? SetBy,
    DateTimeOffset? SetAt,
    string? Source,
    Confidence? Confidence
)
{
    public static TargetSetting Of(TargetDate target) =>
        new(target.Day, target.Basis, null, null, target.Source.Text.En, target.Source.Confidence);

    public static TargetSetting Of(TargetChange change) =>
        new(change.Day, ReasonOf(change), change.By, change.At, null, null);

    // In whichever language it was written.
    public static BilingualText ReasonOf(TargetChange change)
    {
        var reason = NumberMask.MaskIn(change.Reason);
        return new BilingualText(reason, reason);
    }
}
