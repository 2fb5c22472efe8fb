using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

public sealed class WordingPropertyTests
{
    private static readonly string[] Spaces = [" ", "  ", ", ", " - ", "\n", "; ", "\u00a0", " … ", ". "];

    /// <summary>The words without which each clause is lost, by point.</summary>
    private static readonly (int Point, string Words)[] Required =
    [
        (1, "netralitas"),
        (1, "sebelum"),
        (1, "selama"),
        (1, "sesudah"),
        (2, "konflik kepentingan"),
        (2, "intimidasi"),
        (2, "ancaman"),
        (2, "tidak memihak"),
        (2, "memihak"),
        (3, "media sosial"),
        (3, "bijak"),
        (3, "ujaran kebencian"),
        (3, "kebencian"),
        (3, "berita bohong"),
        (4, "politik uang"),
        (4, "uang"),
        (4, "segala jenis pemberian"),
        (4, "pemberian"),
    ];

    [Fact]
    public void A_reference_conforms_whatever_its_case_spacing_and_punctuation() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                Gen.Elements("ikrar", "pakta").ToArbitrary(),
                (seed, id) =>
                {
                    var result = Wordings.Check(Disguise(Wordings.Reference(id).Points, seed));
                    return result.Verdict == WordingVerdict.Conforms
                        && result.Reference == id
                        && result.Findings.Count == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_reference_without_one_of_its_clauses_is_always_substantive() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                Gen.Elements("ikrar", "pakta").ToArbitrary(),
                Gen.Elements(Required).ToArbitrary(),
                (seed, id, required) =>
                {
                    string[] points = [.. Wordings.Reference(id).Points];
                    var whole = points[required.Point - 1];
                    points[required.Point - 1] = whole.Replace(required.Words, "", StringComparison.OrdinalIgnoreCase);
                    var result = Wordings.Check(Disguise(points, seed));
                    return points[required.Point - 1] != whole
                        && result.Verdict == WordingVerdict.Substantive
                        && result.Findings.Any(finding =>
                            finding.Point == required.Point && finding.Clause is not null
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_at_all_is_judged_and_the_verdict_is_its_worst_finding() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string[]>(),
                ArbMap.Default.ArbFor<string>(),
                (points, agencyName) =>
                {
                    var text = new WordingText(null, [.. points.Select(point => point ?? "")], null, null);
                    var result = Wordings.Catalogue.Check(text, agencyName ?? "");
                    return result.Verdict switch
                    {
                        WordingVerdict.Absent => text.Points.All(string.IsNullOrWhiteSpace),
                        WordingVerdict.Substantive => result.Findings.Any(finding =>
                            finding.Kind is WordingFindingKind.Substantive or WordingFindingKind.OtherAgency
                        ),
                        _ => false,
                    };
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>The same words in other letters, parted by other signs.</summary>
    private static string[] Disguise(IEnumerable<string> points, int seed)
    {
        var random = new System.Random(seed);
        return
        [
            .. points.Select(point =>
                string.Concat(point.Split(' ').SelectMany(word => new[] { Recase(word), Space() }))
            ),
        ];

        string Space() => Spaces[random.Next(Spaces.Length)];
        string Recase(string word) =>
            random.Next(3) switch
            {
                0 => word.ToUpperInvariant(),
                1 => word.ToLowerInvariant(),
                _ => word.Replace("-", "- ", StringComparison.Ordinal),
            };
    }
}
