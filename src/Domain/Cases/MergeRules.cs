using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Cases;

/// <summary>
/// How one case's reports move into another: first the target takes them in, then the source ends. A case that took another's
/// reports in does not end in it, or of two merges that cross no open case would be left.
/// </summary>
internal static class MergeRules
{
    public static Rejection? Refuse(Case subject, CaseEvent said, CaseMoveRule rule) =>
        said switch
        {
            CaseEvent.ReportsJoined it when it.From == subject.Id => rule.Refuse(
                "merge-itself",
                "/into",
                "Perkara tidak dapat digabung dengan dirinya sendiri.",
                "A case cannot be merged into itself."
            ),
            CaseEvent.ReportsJoined it when it.Reports.Any(filed => subject.Reports.Any(filed.IsSame)) => rule.Refuse(
                "merge-done-already",
                "/into",
                "Laporannya sudah bergabung.",
                "Its reports have joined already."
            ),
            CaseEvent.Merged it when subject.Proposals.HasJoined(it.Into) => rule.Refuse(
                "merge-crossed",
                "/into",
                $"Laporan {it.Into} sudah bergabung ke perkara ini.",
                $"The reports of {it.Into} have joined this case."
            ),
            _ => null,
        };
}
