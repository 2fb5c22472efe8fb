namespace Netralitas.Cli.Simulate;

/// <summary>The part of a row of <c>GET /v1/elections</c> that is used.</summary>
/// <param name="Id">The election.</param>
/// <param name="TargetDate">By when the pledges are due.</param>
public sealed record ListedElection(string Id, DateOnly TargetDate)
{
    /// <summary>The Monday on or before the target date: assemblies are held on Mondays.</summary>
    public DateOnly CeremonyDay => TargetDate.AddDays(-(((int)TargetDate.DayOfWeek + 6) % 7));
}
