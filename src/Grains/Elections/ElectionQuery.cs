using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Elections;

/// <summary>The election that a query names.</summary>
public static class ElectionQuery
{
    /// <summary>Reads <c>election=</c>; it must be given.</summary>
    /// <param name="query">Gives the value of a parameter; null if it was left out or left empty.</param>
    /// <param name="elections">The elections there are.</param>
    public static (Election? Election, Rejection? Refused) Read(Func<string, string?> query, ElectionCalendar elections)
    {
        var text = query("election") ?? "";
        if (ElectionId.TryParse(text, out var id) && elections.TryFind(id, out var election))
        {
            return (election, null);
        }

        var known = string.Join(", ", elections.All.Select(each => each.Id.Value));
        return (
            null,
            QueryRejection.Of(
                "election",
                $"'election' wajib diisi dengan salah satu dari: {known}.",
                $"'election' is required, one of: {known}."
            )
        );
    }
}
