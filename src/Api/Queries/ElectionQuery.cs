using Netralitas.Domain.Elections;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Queries;

/// <summary>The election that a query names.</summary>
public static class ElectionQuery
{
    /// <summary>Reads <c>election=</c>; it must be given.</summary>
    public static (Election? Election, Problem? Problem) Read(IQueryCollection query, ElectionCalendar elections)
    {
        var text = query["election"].ToString();
        if (ElectionId.TryParse(text, out var id) && elections.TryFind(id, out var election))
        {
            return (election, null);
        }

        var known = string.Join(", ", elections.All.Select(each => each.Id.Value));
        return (
            null,
            QueryProblem.Of(
                "election",
                $"'election' wajib diisi dengan salah satu dari: {known}.",
                $"'election' is required, one of: {known}."
            )
        );
    }
}
