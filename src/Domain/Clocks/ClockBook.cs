using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Clocks;

/// <summary>The clocks of a case, from <c>data/clocks.json</c>; checked when it is read.</summary>
public sealed class ClockBook
{
    internal ClockBook(IReadOnlyList<ClockRule> all) => All = all;

    /// <summary>Every rule, in the file's order.</summary>
    public IReadOnlyList<ClockRule> All { get; }

    /// <summary>A rule of an id, whatever its regime, category and validity; null if no clock has this id.</summary>
    public ClockRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>The one rule of an id that holds for a clock that starts on a day; null if none does.</summary>
    /// <param name="id">The clock.</param>
    /// <param name="regime">The kind of election, <c>pemilu</c> or <c>pilkada</c>.</param>
    /// <param name="category">What the case is; null if it is not classified.</param>
    /// <param name="startedOn">The day of the milestone that starts the clock.</param>
    public ClockRule? Find(string id, string regime, ViolationCategory? category, DateOnly startedOn) =>
        For(regime, category, startedOn).FirstOrDefault(rule => rule.Id == id);

    /// <summary>The rules that hold for clocks that start on a day: at most one of each id, in the file's order.</summary>
    /// <param name="regime">The kind of election, <c>pemilu</c> or <c>pilkada</c>.</param>
    /// <param name="category">What the case is; null if it is not classified, so that only rules for both hold.</param>
    /// <param name="startedOn">The day of the milestone that starts the clock.</param>
    public IEnumerable<ClockRule> For(string regime, ViolationCategory? category, DateOnly startedOn) =>
        All.Where(rule => rule.Holds(regime, category, startedOn));

    /// <summary>Refuses a rule for a regime that no election is under.</summary>
    /// <exception cref="FormatException">There is one; the message names rule and regime.</exception>
    public void ExpectRegimes(IEnumerable<string> known)
    {
        var regimes = known.ToHashSet(StringComparer.Ordinal);
        var stray = All.FirstOrDefault(rule => rule.Regime is not null && !regimes.Contains(rule.Regime));
        if (stray is not null)
        {
            throw new FormatException(
                $"clocks: '{stray.Id}' is for the regime '{stray.Regime}', which is none of {string.Join(", ", regimes)}."
            );
        }
    }

    /// <summary>
    /// Reads the clocks. Refused: a period of no days; a start that is also a stop; an extension that does not extend; a
    /// ladder that does not rise; two rules of one id that hold at once, differ in name, or leave a gap between them; an
    /// unknown milestone, action or unit; a fact without source or confidence. Regimes are checked by
    /// <see cref="ExpectRegimes"/>.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names the field.</exception>
    public static ClockBook Parse(ReadOnlySpan<byte> json) => ClockFile.Read(json);
}
