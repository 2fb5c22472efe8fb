using Netralitas.Domain.Clocks;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Clocks;

/// <summary>Asks a book of clocks as a case does.</summary>
internal static class ClocksInForce
{
    /// <summary>The rules that hold for clocks that start on a day.</summary>
    public static IEnumerable<ClockRule> For(
        this ClockBook book,
        string regime,
        ViolationCategory? category,
        DateOnly startedOn
    ) => book.All.Where(rule => rule.Holds(regime, category, startedOn));

    /// <summary>The one of them that has an id; null if none has.</summary>
    public static ClockRule? Find(
        this ClockBook book,
        string id,
        string regime,
        ViolationCategory? category,
        DateOnly startedOn
    ) => book.For(regime, category, startedOn).SingleOrDefault(rule => rule.Id == id);
}
