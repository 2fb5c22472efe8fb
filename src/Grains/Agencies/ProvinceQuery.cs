using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Agencies;

/// <summary>The province that a query narrows a list to.</summary>
public static class ProvinceQuery
{
    /// <summary>Why <c>province=</c> is none; null if it is one, or was not given.</summary>
    public static Rejection? Refuse(string? code, RegionCatalogue regions) =>
        code is null || regions.Find(code) is { Kind: AgencyKind.Province }
            ? null
            : QueryRejection.Of(
                "province",
                "'province' harus kode provinsi, misalnya 81.",
                "'province' must be the code of a province, such as 81."
            );
}
