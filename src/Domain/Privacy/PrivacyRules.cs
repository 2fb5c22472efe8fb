using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Privacy;

/// <summary>Limits that protect the persons of a case (<c>data/privacy.json</c>).</summary>
/// <param name="CellMin">
/// The smallest count of persons or cases a statistic shows to a reader not entitled to the cases, 2 to 100. A smaller one would
/// single a person out.
/// </param>
/// <param name="CellSource">Who says so.</param>
/// <param name="BreachNotice">How soon a leak is told to those it touched and to the authority (UU 27/2022 art. 46).</param>
/// <param name="BreachSource">Who says so.</param>
/// <param name="Retention">How long cases are kept, one rule for each outcome.</param>
public sealed record PrivacyRules(
    int CellMin,
    FactSource CellSource,
    TimeSpan BreachNotice,
    FactSource BreachSource,
    IReadOnlyList<RetentionRule> Retention
)
{
    private const int CellFloor = 2;
    private const int CellCeiling = 100;
    private const int HoursMax = 24 * 30;
    private const int YearsMax = 100;

    /// <summary>The ways a case may end that retention tells apart: <c>violation</c>, <c>noViolation</c>, <c>withdrawn</c>.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["violation", "noViolation", "withdrawn"];

    /// <summary>
    /// Reads the rules. Refused: a smallest count outside 2 to 100; a notice outside 1 to 720 hours; an outcome missing, twice or
    /// unknown; years outside 1 to 100; a rule without source or confidence.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names line and field.</exception>
    public static PrivacyRules Parse(ReadOnlySpan<byte> json)
    {
        var root = FactNode.Parse(json);
        var (cells, breach, retention) = (root.Get("cells"), root.Get("breachNotice"), root.Get("retention"));
        List<RetentionRule> rules = [.. retention.Items("outcome").Select(ReadRetention)];
        var missing = Outcomes.Except(rules.Select(rule => rule.Outcome), StringComparer.Ordinal).FirstOrDefault();
        return missing is null
            ? new PrivacyRules(
                cells.Get("min").Number(CellFloor, CellCeiling),
                cells.Source(),
                TimeSpan.FromHours(breach.Get("hours").Number(1, HoursMax)),
                breach.Source(),
                rules
            )
            : throw retention.Fault($"the outcome '{missing}' is missing");
    }

    /// <summary>How long a case with an outcome is kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of <see cref="Outcomes"/>.</exception>
    public RetentionRule RetentionFor(string outcome) =>
        Retention.FirstOrDefault(rule => rule.Outcome == outcome)
        ?? throw new ArgumentOutOfRangeException(
            nameof(outcome),
            outcome,
            $"A case ends in one of {string.Join(", ", Outcomes)}."
        );

    private static RetentionRule ReadRetention(FactNode item)
    {
        var outcome = item.Get("outcome");
        return Outcomes.Contains(outcome.Text(), StringComparer.Ordinal)
            ? new RetentionRule(
                outcome.Text(),
                item.Get("years").Number(1, YearsMax),
                item.Get("basis").Bilingual(),
                item.Source()
            )
            : throw outcome.Fault($"'{outcome.Text()}' is none of {string.Join(", ", Outcomes)}");
    }
}
