using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Elections;

/// <summary>
/// The day the candidates of a contest were fixed (<i>penetapan</i>). The same act is a matter of ethics before and of
/// discipline after.
/// </summary>
/// <param name="Contest">What is voted on, a slug: <c>presidential</c>, <c>legislative</c>, <c>regional-head</c>.</param>
/// <param name="Region">Where this day holds, <c>PP</c> or <c>PP.KK</c>; null for every region without a day of its own.</param>
/// <param name="Day">The day, as local calendars show it.</param>
/// <param name="Source">Who says so.</param>
public sealed record CandidatesFixed(string Contest, string? Region, DateOnly Day, FactSource Source)
{
    /// <summary>Whether this day may hold in a region: it is that region's, its province's or the nation's.</summary>
    /// <param name="region">A code <c>PP</c> or <c>PP.KK</c>; null asks for the nation.</param>
    public bool AppliesTo(string? region) =>
        Region is null
        || Region == region
        || (
            region?.Length > Region.Length
            && region[Region.Length] == '.'
            && region.StartsWith(Region, StringComparison.Ordinal)
        );
}
