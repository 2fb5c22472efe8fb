namespace Netralitas.Domain.Wording;

/// <summary>Judges where a recited point departs from the reference's.</summary>
internal sealed class PointCheck
{
    private const int AdditionWordsMax = 12;

    private readonly int number;
    private readonly RecitedPoint point;
    private readonly Vocabulary vocabulary;
    private readonly List<RequiredClause> lost;
    private readonly List<(int Unit, WordingFinding Finding)> findings = [];

    private PointCheck(int number, RecitedPoint point, Vocabulary vocabulary)
    {
        (this.number, this.point, this.vocabulary) = (number, point, vocabulary);
        string[] words = [.. point.Canonical.Select(word => vocabulary.IsConnective(word) ? "" : word)];
        lost = [.. point.Reference.Clauses.Where(clause => clause.FindIn(words) is null)];
    }

    /// <summary>The departures of a point, in the reference's order.</summary>
    /// <param name="number">The point, from 1.</param>
    /// <param name="point">The point beside its reference.</param>
    /// <param name="agencyName">The agency that held the ceremony.</param>
    /// <param name="vocabulary">What words weigh.</param>
    public static IEnumerable<WordingFinding> Findings(
        int number,
        RecitedPoint point,
        string agencyName,
        Vocabulary vocabulary
    )
    {
        var check = new PointCheck(number, point, vocabulary);
        check.AddLostClauses();
        check.AddWords();
        check.AddAgency(agencyName);
        check.AddGaps();
        if (point.Unread is { } unread)
        {
            check.Add(int.MaxValue, WordingFindingKind.Substantive, null, null, unread);
        }

        return check.findings.OrderBy(found => found.Unit).Select(found => found.Finding);
    }

    private void AddLostClauses()
    {
        foreach (var clause in lost)
        {
            int[] units = [.. Enumerable.Range(0, point.Reference.Units.Count).Where(unit => IsPartOf(unit, clause))];
            var (from, to) = (units[0], units[^1] + 1);
            AlignmentStep[] recited =
            [
                .. point.Alignment.Steps.Where(step =>
                    step.TextFrom < step.TextTo && step.UnitFrom >= from && step.UnitTo <= to
                ),
            ];
            var found = recited.Length == 0 ? null : point.Recited(recited[0].TextFrom, recited[^1].TextTo);
            Add(from, WordingFindingKind.Substantive, clause, point.Referred(from, to), found);
        }
    }

    private void AddWords()
    {
        VariantUse? last = null;
        foreach (var step in point.Alignment.Steps)
        {
            var found = point.Recited(step.TextFrom, step.TextTo);
            if (step.Kind == StepKind.Misspelt)
            {
                var expected = point.Referred(step.UnitFrom, step.UnitTo);
                Add(step.UnitFrom, WordingFindingKind.Orthographic, ClauseOf(step), expected, found);
            }
            else if (
                step.Kind == StepKind.Same
                && point.WordAt(step.TextFrom).Variant is { Variant.Kind: { } kind } use
            )
            {
                if (use != last)
                {
                    Add(step.UnitFrom, kind, ClauseOf(step), use.Variant.Meaning, found);
                }

                last = use;
            }
        }
    }

    private void AddAgency(string agencyName)
    {
        foreach (var step in point.Alignment.Steps.Where(step => step.Kind == StepKind.Filled))
        {
            var recited = point.Recited(step.TextFrom, step.TextTo)!;
            if (point.Reference.Units[step.UnitFrom].Slot is AgencySlot slot && slot.NamesAnother(recited, agencyName))
            {
                Add(step.UnitFrom, WordingFindingKind.OtherAgency, null, agencyName, recited);
            }
        }
    }

    private void AddGaps()
    {
        foreach (var gap in WordingGap.In(point, vocabulary))
        {
            if (
                gap.Missing.SelectMany(unit => unit.Clauses).Any(lost.Contains)
                && !gap.Added.Any(vocabulary.IsReversing)
            )
            {
                // The lost clause has been reported; what went with it is no news.
                continue;
            }

            var turns = gap.Added.Concat(gap.Missing.Select(unit => unit.Text)).Any(vocabulary.IsReversing);
            var kind =
                gap.IsStutter ? WordingFindingKind.Orthographic
                : turns || gap.Added.Count > AdditionWordsMax ? WordingFindingKind.Substantive
                : WordingFindingKind.Wider;
            Add(gap.Unit, kind, null, gap.Expected, gap.Found);
        }
    }

    private void Add(int unit, WordingFindingKind kind, RequiredClause? clause, string? expected, string? found) =>
        findings.Add((unit, new WordingFinding(number, kind, clause?.Name.Id, expected, found)));

    private RequiredClause? ClauseOf(AlignmentStep step) =>
        point.Reference.Units.Take(step.UnitFrom..step.UnitTo).SelectMany(unit => unit.Clauses).FirstOrDefault();

    private bool IsPartOf(int unit, RequiredClause clause) => point.Reference.Units[unit].Clauses.Contains(clause);
}
