using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Agencies;

/// <summary>
/// Which agencies a list holds and in which order, read from <c>province</c>, <c>status</c>, <c>q</c> and <c>sort</c>: one
/// rule for the API's list, the page's and its export.
/// </summary>
/// <param name="Province">Code of a province; null for all.</param>
/// <param name="Status">A status, or <see cref="Overdue"/>; null for all.</param>
/// <param name="Words">Words that name or id must all contain.</param>
/// <param name="Sort">The order's word.</param>
public sealed record AgencyFilter(string? Province, string? Status, IReadOnlyList<string> Words, string Sort)
{
    /// <summary>The word for agencies whose target date has passed without a report.</summary>
    public const string Overdue = "overdue";

    /// <summary>The filter of a query, or why it is none.</summary>
    /// <param name="query">Gives the value of a parameter; null if it was left out or left empty.</param>
    /// <param name="regions">The provinces there are.</param>
    public static (AgencyFilter? Filter, Rejection? Refused) Read(Func<string, string?> query, RegionCatalogue regions)
    {
        var filter = new AgencyFilter(
            query("province"),
            query("status"),
            query("q")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            query("sort") ?? "id"
        );
        var refused = filter.RefuseOrder() ?? filter.RefuseStatus() ?? ProvinceQuery.Refuse(filter.Province, regions);
        return refused is null ? (filter, null) : (null, refused);
    }

    /// <summary>The agencies that match, in order.</summary>
    public List<AgencyStanding> Apply(IEnumerable<AgencyStanding> standings)
    {
        var matching = standings.Where(Matches).ToList();
        matching.Sort(AgencyOrder.Find(Sort)!);
        return matching;
    }

    private bool Matches(AgencyStanding standing) =>
        (Province is null || standing.Row.Province == Province)
        && (Status is null || (Status == Overdue ? standing.IsOverdue : Wire.AgencyStatus[standing.Status] == Status))
        && Words.All(word =>
            standing.Row.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
            || standing.Row.Id.Value.Contains(word, StringComparison.OrdinalIgnoreCase)
        );

    private Rejection? RefuseOrder() =>
        AgencyOrder.Find(Sort) is not null
            ? null
            : QueryRejection.Of(
                "sort",
                $"'sort' harus salah satu dari: {AgencyOrder.All}; awali dengan '-' untuk urutan terbalik.",
                $"'sort' must be one of: {AgencyOrder.All}; put '-' first to turn it round."
            );

    private Rejection? RefuseStatus() =>
        Status is null or Overdue || Wire.AgencyStatus.TryParse(Status, out _)
            ? null
            : QueryRejection.OneOf("status", $"{Wire.AgencyStatus.All}, {Overdue}");
}
