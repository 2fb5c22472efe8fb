using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;

namespace Netralitas.Grains.Nation;

/// <summary>Where an agency stands with an election at a moment.</summary>
/// <param name="Row">Its line.</param>
/// <param name="Figures">What it has done; null if nothing.</param>
/// <param name="Status">How far it is.</param>
/// <param name="IsOverdue">Whether the target date has passed and it has reported nothing.</param>
public sealed record AgencyStanding(AgencyLine Row, ElectionFigures? Figures, AgencyStatus Status, bool IsOverdue)
{
    /// <summary>The standing of a line.</summary>
    public static AgencyStanding Of(AgencyLine row, Election election, double threshold, DateTimeOffset now)
    {
        var figures = row.For(election.Id);
        var status = CompletionRules.StatusOf(figures, row.Roll, threshold);
        var overdue = CompletionRules.IsOverdue(status, election.TargetDate, row.TimeZone, now);
        return new AgencyStanding(row, figures, status, overdue);
    }
}
