using Netralitas.Domain.Persons;

namespace Netralitas.Pages.Public;

/// <summary>A share of persons that may be shown to anybody.</summary>
internal static class PublicShare
{
    private const int Steps = 100;

    /// <summary>
    /// Whole percents, cut; null if the roll is unknown, or so small that one percent would stand for fewer persons than may be
    /// told apart: then neither who pledged nor who did not is singled out.
    /// </summary>
    /// <param name="pledged">Civil servants who pledged.</param>
    /// <param name="roll">The roll they are on.</param>
    /// <param name="personsMin">The fewest persons that may be told apart.</param>
    public static int? Of(CategoryCounts pledged, CategoryCounts roll, int personsMin) =>
        roll.Asn < Steps * personsMin ? null : (int)Math.Min(Steps, (long)pledged.Asn * Steps / roll.Asn);
}
