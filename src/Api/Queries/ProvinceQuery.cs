using Netralitas.Domain.Regions;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Queries;

/// <summary>The province that a query narrows a list to.</summary>
internal static class ProvinceQuery
{
    /// <summary>Why <c>province=</c> is none; null if it is one, or was not given.</summary>
    public static Problem? Refuse(string? code, RegionCatalogue regions) =>
        code is null || regions.Find(code) is { Kind: AgencyKind.Province }
            ? null
            : QueryProblem.Of(
                "province",
                "'province' harus kode provinsi, misalnya 81.",
                "'province' must be the code of a province, such as 81."
            );
}
