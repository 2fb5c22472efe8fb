using System.Globalization;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Nation;

/// <summary>What the address of the nation's page names beside the election.</summary>
/// <param name="Map">What the map shows.</param>
/// <param name="Sort">The order of the table of provinces.</param>
/// <param name="Day">The day of the timeline; null for today, or the last day with a pledge.</param>
public sealed record NationQuery(NationMeasure Map, string Sort, DateOnly? Day)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The page as it opens first.</summary>
    public static NationQuery First { get; } = new(NationMeasure.Reported, AreaOrder.Default, null);

    /// <summary>Its parameters, those left out that say nothing new.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters =>
        [
            ("map", Map == First.Map ? null : MeasureWords.Wire[Map]),
            ("sort", Sort == First.Sort ? null : Sort),
            ("day", Day?.ToString(DayForm, CultureInfo.InvariantCulture)),
        ];

    /// <summary>Reads it; a word that means nothing is refused.</summary>
    public static (NationQuery? Query, Problem? Problem) Read(IQueryCollection query)
    {
        var (map, sort, day) = (query["map"].ToString(), query["sort"].ToString(), query["day"].ToString());
        var measure = First.Map;
        if (map.Length > 0 && !MeasureWords.Wire.TryParse(map, out measure))
        {
            return (null, QueryProblem.OneOf("map", MeasureWords.Wire.All));
        }

        if (sort.Length > 0 && !AreaOrder.IsKnown(sort))
        {
            return (null, QueryProblem.OneOf("sort", AreaOrder.All));
        }

        var (style, culture) = (DateTimeStyles.None, CultureInfo.InvariantCulture);
        DateOnly? asked = DateOnly.TryParseExact(day, DayForm, culture, style, out var parsed) ? parsed : null;
        return day.Length > 0 && asked is null
            ? (
                null,
                QueryProblem.Of(
                    "day",
                    "'day' harus tanggal, misalnya 2024-10-07.",
                    "'day' must be a day, such as 2024-10-07."
                )
            )
            : (new NationQuery(measure, sort.Length == 0 ? First.Sort : sort, asked), null);
    }

    /// <summary>The address of this view of the election that a page is about.</summary>
    public string Address(PageScope page) => page.Link("/", Parameters);
}
