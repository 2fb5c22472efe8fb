using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Which cases a list holds, read from <c>status</c>, <c>agency</c>, <c>act</c>, <c>category</c>, <c>election</c>, <c>open</c>,
/// <c>overdue</c>, <c>blocked</c> and <c>due</c>, latest first: one rule for the API's list, the page's and its export.
/// </summary>
/// <param name="query">Gives the value of a parameter; null if it was left out or left empty.</param>
/// <param name="now">The present instant.</param>
public sealed class CaseFilter(Func<string, string?> query, DateTimeOffset now)
{
    /// <summary>Days within which a period ends soon.</summary>
    public const int SoonDays = 3;

    /// <summary>The words of <c>due</c>: a period has run out, ends within <see cref="SoonDays"/> days, later, or none runs.</summary>
    public static IReadOnlyList<string> Dues { get; } = ["overdue", "soon", "later", "none"];

    private static readonly string[] Flags = ["open", "overdue", "blocked"];

    /// <summary>Why a query is no filter; null if it is one.</summary>
    public static Rejection? Refuse(Func<string, string?> query)
    {
        var (status, category, due) = (query("status") ?? "", query("category") ?? "", query("due") ?? "");
        var flag = Flags.FirstOrDefault(name => query(name) is not (null or "true" or "false"));
        return status.Length > 0 && !CaseWire.Status.TryParse(status, out _)
                ? QueryRejection.OneOf("status", CaseWire.Status.All)
            : category.Length > 0 && !CaseWire.Category.TryParse(category, out _)
                ? QueryRejection.OneOf("category", CaseWire.Category.All)
            : due.Length > 0 && !Dues.Contains(due, StringComparer.Ordinal)
                ? QueryRejection.OneOf("due", string.Join(", ", Dues))
            : flag is not null ? QueryRejection.OneOf(flag, "true, false")
            : null;
    }

    /// <summary>The word of <c>due</c> for a case at an instant.</summary>
    public static string DueOf(CaseLine line, DateTimeOffset now) =>
        line.OverdueFrom is not { } end ? "none"
        : end <= now ? "overdue"
        : end <= now.AddDays(SoonDays) ? "soon"
        : "later";

    /// <summary>The cases that match, latest first.</summary>
    public List<CaseLine> Apply(IEnumerable<CaseLine> lines) =>
        [
            .. lines
                .Where(Matches)
                .OrderByDescending(line => line.ReceivedOn)
                .ThenBy(line => line.Id.Value, StringComparer.Ordinal),
        ];

    private bool Matches(CaseLine line) =>
        Is("status", CaseWire.Status[line.Status])
        && Is("agency", line.Agency.Value)
        && Is("act", line.Report.Act.Value)
        && Is("election", line.Report.Election.Value)
        && Is("category", line.Classification.Category is { } category ? CaseWire.Category[category] : "")
        && Is("open", Flag(line.IsOpen))
        && Is("overdue", Flag(line.IsOverdueAt(now)))
        && Is("blocked", Flag(line.IsBlocked))
        && Is("due", DueOf(line, now));

    private bool Is(string name, string value) => query(name) is not { } wanted || wanted == value;

    private static string Flag(bool value) => value ? "true" : "false";
}
