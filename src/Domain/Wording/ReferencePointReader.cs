using System.Text;
using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Wording;

/// <summary>
/// Reads a point as the file writes it: plain text with slots <c>{name:words the reference has there}</c>, where the words may
/// be none.
/// </summary>
/// <param name="slots">The slots by name.</param>
/// <param name="clauses">Every required clause.</param>
/// <param name="phrasebook">Reads the reference's words as it reads a text's.</param>
/// <param name="vocabulary">Tells connectives.</param>
internal sealed class ReferencePointReader(
    IReadOnlyDictionary<string, Slot> slots,
    IReadOnlyList<RequiredClause> clauses,
    Phrasebook phrasebook,
    Vocabulary vocabulary
)
{
    /// <summary>The last point a clause is required of.</summary>
    public int PointsMin { get; } = clauses.Max(clause => clause.Point);

    /// <summary>Reads a point.</summary>
    /// <exception cref="FormatException">A slot is malformed or unknown, or a required clause is not in the point.</exception>
    public ReferencePoint Read(FactNode node, int number)
    {
        var text = new StringBuilder();
        var units = new List<ReferenceUnit>();
        foreach (var part in Parts(node))
        {
            var start = text.Length;
            text.Append(part.Text);
            if (part.Slot is null)
            {
                units.AddRange(WordsOf(part.Text, start));
            }
            else
            {
                units.Add(new ReferenceUnit("", start, text.Length, FindSlot(node, part.Slot), []));
            }
        }

        RequiredClause[] required = [.. clauses.Where(clause => clause.Point == number)];
        foreach (var clause in required)
        {
            MarkClause(node, clause, units);
        }

        return new ReferencePoint(PlainText(node), units, required);
    }

    /// <summary>The point as it reads with every slot filled as the reference fills it.</summary>
    public static string PlainText(FactNode node) => string.Concat(Parts(node).Select(part => part.Text));

    private static IEnumerable<(string Text, string? Slot)> Parts(FactNode node)
    {
        var rest = node.Text();
        for (
            var open = rest.IndexOf('{', StringComparison.Ordinal);
            open >= 0;
            open = rest.IndexOf('{', StringComparison.Ordinal)
        )
        {
            var close = rest.IndexOf('}', open);
            var colon = close < 0 ? -1 : rest.IndexOf(':', open, close - open);
            if (colon < 0)
            {
                throw node.Fault("a slot must be written {name:words}");
            }

            // A slot without words takes the space after it along, so that the text reads well without it.
            var filling = rest[(colon + 1)..close];
            yield return (rest[..open], null);
            yield return (filling, rest[(open + 1)..colon]);
            rest = filling.Length == 0 ? rest[(close + 1)..].TrimStart() : rest[(close + 1)..];
        }

        yield return (rest, null);
    }

    private IEnumerable<ReferenceUnit> WordsOf(string part, int start) =>
        phrasebook
            .Read(WordReader.Read(part, RecitedPoint.WordsMax, out _))
            .Select(word => new ReferenceUnit(word.Text, start + word.Start, start + word.End, null, []));

    private Slot FindSlot(FactNode node, string name) =>
        slots.GetValueOrDefault(name) ?? throw node.Fault($"there is no slot '{name}'");

    private void MarkClause(FactNode node, RequiredClause clause, List<ReferenceUnit> units)
    {
        string[] words = [.. units.Select(unit => vocabulary.IsConnective(unit.Text) ? "" : unit.Text)];
        var places = clause.FindIn(words) ?? throw node.Fault($"the required clause '{clause.Name.Id}' is not in it");
        foreach (var place in places)
        {
            units[place] = units[place] with { Clauses = [.. units[place].Clauses, clause] };
        }
    }
}
