using Netralitas.Domain.Cases;
using Netralitas.Domain.Supervision;

namespace Netralitas.Grains.Cases;

/// <summary>How much of a case its reader sees.</summary>
/// <param name="IsMasked">Whether persons' numbers are masked: an agency knows its people, an operator need not.</param>
/// <param name="SeesOtherCases">Whether the reader may know of cases beyond those of one agency.</param>
public readonly record struct CaseScope(bool IsMasked, bool SeesOtherCases)
{
    /// <summary>The scope of who answers for persons' data.</summary>
    public static CaseScope Whole { get; } = new(IsMasked: false, SeesOtherCases: true);

    /// <summary>What a reader of the case sees of it.</summary>
    public static CaseScope Of(CaseReader reader, CaseRules rules, DateOnly today) =>
        reader.Sender.Agency is not { } agency
            ? new(IsMasked: true, SeesOtherCases: true)
            : new(IsMasked: false, rules.Supervisors.RolesOf(agency, today).HasFlag(SupervisorRoles.TaskForce));

    /// <summary>
    /// The case as the reader sees it. Who may not know of other cases gets neither the entries that name one nor a gap where
    /// they stood: what they see is numbered by itself.
    /// </summary>
    public CaseFile Show(CaseFile file)
    {
        if (SeesOtherCases)
        {
            return file;
        }

        var shown = file
            .History.Where(entry => !NamesAnother(entry.Event))
            .Select((entry, index) => entry with { Version = index + 1 })
            .ToList();
        return file with { Version = shown.Count, History = shown };
    }

    private static bool NamesAnother(CaseEvent happened) =>
        happened is CaseEvent.MergeProposed or CaseEvent.MergeDismissed or CaseEvent.ReportsJoined or CaseEvent.Merged;
}
