using System.Collections.Frozen;
using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Cases;

/// <summary>The rule of every move, from <c>data/case-moves.json</c>.</summary>
public sealed class CaseMoveBook
{
    private readonly FrozenDictionary<CaseMove, CaseMoveRule> rules;

    private CaseMoveBook(IEnumerable<CaseMoveRule> rules) => this.rules = rules.ToFrozenDictionary(rule => rule.Move);

    /// <summary>The rule of a move.</summary>
    public CaseMoveRule this[CaseMove move] => rules[move];

    /// <summary>Every rule, in the order of <see cref="CaseMove"/>.</summary>
    public IEnumerable<CaseMoveRule> All => rules.Values.OrderBy(rule => rule.Move);

    /// <summary>Reads the rules. Refused: an unknown move, status or party; a move without a rule or with two.</summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names the field.</exception>
    public static CaseMoveBook Parse(ReadOnlySpan<byte> json)
    {
        var items = FactNode.Parse(json).Get("moves");
        var read = new Dictionary<CaseMove, CaseMoveRule>();
        foreach (var item in items.Items())
        {
            var rule = Read(item);
            if (!read.TryAdd(rule.Move, rule))
            {
                throw item.Get("move").Fault($"'{item.Get("move").Text()}' stands there twice");
            }
        }

        var missing = Enum.GetValues<CaseMove>().Where(move => !read.ContainsKey(move)).ToList();
        return missing.Count == 0
            ? new CaseMoveBook(read.Values)
            : throw items.Fault($"has no rule for {string.Join(", ", missing)}");
    }

    private static CaseMoveRule Read(FactNode item) =>
        new(
            item.Get("move").Word<CaseMove>(),
            item.Find("from")?.Words<CaseStatus>() ?? [],
            ReadParties(item.Get("by")),
            item.Get("rule").Bilingual(),
            item.Get("article").Text(),
            item.Source()
        );

    private static CaseParties ReadParties(FactNode list)
    {
        var parties = list.Words<CaseParties>();
        return parties.Contains(CaseParties.None)
            ? throw list.Fault("'none' is no party")
            : parties.Aggregate((all, by) => all | by);
    }
}
