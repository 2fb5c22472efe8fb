namespace Netralitas.Domain.Cases;

/// <summary>A report as it was filed with a case.</summary>
/// <param name="Step">When, by which institution, with which evidence.</param>
/// <param name="Report">What it alleges.</param>
/// <param name="Case">The case it was first filed under; another one if it came by a merge.</param>
public sealed record FiledReport(CaseStep Step, ViolationReport Report, CaseId Case)
{
    /// <summary>Whether both are the same report of the same institution, filed under the same case.</summary>
    public bool IsSame(FiledReport other) =>
        Case == other.Case && Step.By == other.Step.By && Step.On == other.Step.On && Report == other.Report;
}
