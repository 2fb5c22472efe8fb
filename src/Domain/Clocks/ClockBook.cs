using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Clocks;

/// <summary>The clocks of a case, from <c>data/clocks.json</c>; checked when it is read.</summary>
public sealed class ClockBook
{
    /// <summary>Id of the period to object in.</summary>
    public const string ObjectionId = "objection";

    /// <summary>Id of the period to appeal in.</summary>
    public const string AppealId = "appeal";

    internal ClockBook(IReadOnlyList<ClockRule> all) => All = all;

    /// <summary>Every rule, in the file's order.</summary>
    public IReadOnlyList<ClockRule> All { get; }

    /// <summary>A rule of an id, whatever its regime, category and validity; null if no clock has this id.</summary>
    public ClockRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Refuses a book without a clock that the course of a case rests on.</summary>
    /// <exception cref="FormatException">There is none; the message names it.</exception>
    public void ExpectClocks()
    {
        if (new[] { ObjectionId, AppealId }.FirstOrDefault(id => Find(id) is null) is { } missing)
        {
            throw new FormatException($"clocks: there is no '{missing}', and so nothing says when it is too late.");
        }

        if (!All.Any(rule => rule.EntersIntoForce))
        {
            throw new FormatException(
                "clocks: none has 'entersIntoForce', and so nothing says when a penalty is in force."
            );
        }
    }

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
