namespace Netralitas.Domain.Wording;

/// <summary>A place where text and reference part: units nothing answers, words the reference has not, or both.</summary>
/// <param name="Unit">Where in the reference.</param>
/// <param name="Missing">The units left out, without connectives and slots that may stay empty.</param>
/// <param name="Added">The words added, without connectives.</param>
/// <param name="Expected">The reference's words there; null if none is missing.</param>
/// <param name="Found">The text's words there; null if none is added.</param>
/// <param name="IsStutter">Whether the words added only repeat the word before or after.</param>
internal sealed record WordingGap(
    int Unit,
    IReadOnlyList<ReferenceUnit> Missing,
    IReadOnlyList<string> Added,
    string? Expected,
    string? Found,
    bool IsStutter
)
{
    /// <summary>The gaps of a point, in order; none where only connectives differ or words have merely moved.</summary>
    public static IEnumerable<WordingGap> In(RecitedPoint point, Vocabulary vocabulary)
    {
        var steps = point.Alignment.Steps;
        var moved = Moved(point, vocabulary);
        for (var from = 0; from < steps.Count; from++)
        {
            var to = from;
            while (to < steps.Count && steps[to].Kind is StepKind.Missing or StepKind.Added)
            {
                to++;
            }

            if (Between(point, from, to, word => moved.Contains(word) || vocabulary.IsConnective(word)) is { } gap)
            {
                yield return gap;
            }

            from = to;
        }
    }

    private static WordingGap? Between(RecitedPoint point, int from, int to, Predicate<string> isNoNews)
    {
        var steps = point.Alignment.Steps;
        AlignmentStep[] parted = [.. steps.Take(from..to)];
        AlignmentStep[] missing =
        [
            .. parted.Where(step =>
                step.Kind == StepKind.Missing
                && UnitOf(point, step) is { Slot: not { MayBeEmpty: true } } unit
                && !isNoNews(unit.Text)
            ),
        ];
        AlignmentStep[] added =
        [
            .. parted.Where(step => step.Kind == StepKind.Added && !isNoNews(WordOf(point, step))),
        ];
        if (missing.Length + added.Length == 0)
        {
            return null;
        }

        string[] neighbours =
        [
            from > 0 && steps[from - 1].Kind == StepKind.Same ? WordOf(point, steps[from - 1]) : "",
            to < steps.Count && steps[to].Kind == StepKind.Same ? WordOf(point, steps[to]) : "",
        ];
        return new WordingGap(
            parted[0].UnitFrom,
            [.. missing.Select(step => UnitOf(point, step))],
            [.. added.Select(step => WordOf(point, step))],
            missing.Length == 0 ? null : point.Referred(missing[0].UnitFrom, missing[^1].UnitTo),
            added.Length == 0 ? null : point.Recited(added[0].TextFrom, added[^1].TextTo),
            missing.Length == 0 && added.All(step => neighbours.Contains(WordOf(point, step), StringComparer.Ordinal))
        );
    }

    /// <summary>Words missing in one place and added in another; never one that can turn a duty.</summary>
    private static HashSet<string> Moved(RecitedPoint point, Vocabulary vocabulary)
    {
        var steps = point.Alignment.Steps;
        var missing = steps.Where(step => step.Kind == StepKind.Missing).Select(step => UnitOf(point, step).Text);
        var added = steps.Where(step => step.Kind == StepKind.Added).Select(step => WordOf(point, step));
        return [.. missing.Intersect(added, StringComparer.Ordinal).Where(word => !vocabulary.IsReversing(word))];
    }

    private static ReferenceUnit UnitOf(RecitedPoint point, AlignmentStep step) => point.Reference.Units[step.UnitFrom];

    private static string WordOf(RecitedPoint point, AlignmentStep step) => point.WordAt(step.TextFrom).Text;
}
