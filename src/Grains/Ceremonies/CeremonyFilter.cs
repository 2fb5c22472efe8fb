using System.Globalization;
using Netralitas.Contracts;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Ceremonies;

/// <summary>
/// Which ceremonies a list holds and in which order, read from <c>province</c>, <c>agency</c>, <c>unit</c>, <c>status</c>,
/// <c>verdict</c>, <c>evidence</c>, <c>from</c>, <c>to</c>, <c>q</c> and <c>sort</c>: one rule for the pages' lists and their exports.
/// </summary>
public sealed record CeremonyFilter
{
    private const string None = "none";
    private const string Any = "any";

    /// <summary>Code of a province; null for all.</summary>
    public string? Province { get; init; }

    /// <summary>An agency; null for all.</summary>
    public AgencyId? Agency { get; init; }

    /// <summary>A unit, <c>agency/slug</c>; null for all.</summary>
    public string? Unit { get; init; }

    /// <summary>A status' word; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>A verdict's word; null for all.</summary>
    public string? Verdict { get; init; }

    /// <summary>Whether only those are meant that wait for an operator to look at their evidence; no query says so.</summary>
    public bool IsAwaiting { get; init; }

    /// <summary>True for those with evidence, false for those without; null for all.</summary>
    public bool? HasEvidence { get; init; }

    /// <summary>The first day; null if open. A ceremony without a day is in no span.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null if open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words that id, agency's name, place or leader must all contain.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The order's word.</summary>
    public string Sort { get; init; } = CeremonyOrder.Default;

    /// <summary>The filter of a query, or why it is none.</summary>
    /// <param name="query">Gives the value of a parameter; null if it was left out or left empty.</param>
    /// <param name="regions">The provinces there are.</param>
    public static (CeremonyFilter? Filter, Rejection? Refused) Read(
        Func<string, string?> query,
        RegionCatalogue regions
    )
    {
        Rejection? refused = null;
        var filter = new CeremonyFilter
        {
            Province = query("province"),
            Agency = query("agency") is { } text
                ? AgencyId.TryParse(text, out var agency)
                    ? agency
                    : Refuse<AgencyId?>(
                        ref refused,
                        QueryRejection.Of(
                            "agency",
                            "'agency' harus kode wilayah atau kl.<nama>.",
                            "'agency' must be a region code or kl.<slug>."
                        )
                    )
                : null,
            Unit = query("unit"),
            Status = OneOf(query, "status", Wire.CeremonyStatus, ref refused),
            Verdict = OneOf(query, "verdict", WordingWords.Verdict, ref refused),
            HasEvidence = query("evidence") switch
            {
                null => null,
                Any => true,
                None => false,
                _ => Refuse<bool?>(ref refused, QueryRejection.OneOf("evidence", $"{Any}, {None}")),
            },
            From = Day(query, "from", ref refused),
            To = Day(query, "to", ref refused),
            Words = query("q")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            Sort = query("sort") ?? CeremonyOrder.Default,
        };
        if (CeremonyOrder.Find(filter.Sort) is null)
        {
            refused ??= QueryRejection.OneOf("sort", CeremonyOrder.All);
        }

        refused ??= ProvinceQuery.Refuse(filter.Province, regions);
        return refused is null ? (filter, null) : (null, refused);
    }

    /// <summary>The ceremonies of an election that match; all in order, or only as many as are shown.</summary>
    public List<CeremonyLine> Apply(
        CeremonyList ceremonies,
        AgencyList agencies,
        ElectionId election,
        int inOrder = int.MaxValue
    )
    {
        var matching = Find(ceremonies, agencies, election);
        if (Sort != CeremonyOrder.Default)
        {
            FirstInOrder.Sort(matching, inOrder, CeremonyOrder.Find(Sort)!);
        }

        return matching;
    }

    /// <summary>The ceremonies of an election that match, in the order of their ids.</summary>
    public List<CeremonyLine> Find(CeremonyList ceremonies, AgencyList agencies, ElectionId election) =>
        [
            .. (Agency is { } only ? ceremonies.Of(only) : ceremonies.Lines).Where(line =>
                line.Covers(election) && Matches(line, agencies)
            ),
        ];

    private bool Matches(CeremonyLine line, AgencyList agencies) =>
        (!IsAwaiting || line.AwaitsReview)
        && (Province is null || agencies.Find(line.Id.Agency)?.Province == Province)
        && (Unit is null || line.Unit?.Value == Unit)
        && (Status is null || Wire.CeremonyStatus[line.Status] == Status)
        && (Verdict is null || (line.Verdict is { } verdict && WordingWords.Verdict[verdict] == Verdict))
        && (HasEvidence is null || line.EvidenceCount > 0 == HasEvidence)
        && (From is null || line.Date?.Day >= From)
        && (To is null || line.Date?.Day <= To)
        && (Words.Count == 0 || Words.All(word => Mentions(line, agencies, word)));

    private static bool Mentions(CeremonyLine line, AgencyList agencies, string word) =>
        Contains(line.Id.Value, word)
        || Contains(agencies.Find(line.Id.Agency)?.Name, word)
        || Contains(line.Place, word)
        || Contains(line.Leader?.Name, word);

    // Where digits are asked for, of what is shown: else somebody's number could be guessed digit by digit.
    private static bool Contains(string? text, string word) =>
        text is not null
        && (word.Any(char.IsAsciiDigit) ? NumberMask.MaskIn(text) : text).Contains(
            word,
            StringComparison.OrdinalIgnoreCase
        );

    private static DateOnly? Day(Func<string, string?> query, string name, ref Rejection? refused)
    {
        if (query(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : Refuse<DateOnly?>(
                ref refused,
                QueryRejection.Of(
                    name,
                    $"'{name}' harus tanggal TTTT-BB-HH, misalnya 2024-10-07.",
                    $"'{name}' must be a day YYYY-MM-DD, such as 2024-10-07."
                )
            );
    }

    private static string? OneOf<T>(
        Func<string, string?> query,
        string name,
        WireNames<T> words,
        ref Rejection? refused
    )
        where T : struct, Enum =>
        query(name) is not { } text || words.TryParse(text, out _)
            ? query(name)
            : Refuse<string?>(ref refused, QueryRejection.OneOf(name, words.All));

    private static T? Refuse<T>(ref Rejection? refused, Rejection why)
    {
        refused ??= why;
        return default;
    }
}
