namespace Netralitas.Domain.Facts;

/// <summary>The days on which a fact holds, both included; null is open on that side.</summary>
internal readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    /// <summary>Reads the fields <c>from</c> and <c>to</c>; either may be left out.</summary>
    public static Validity Read(FactNode item)
    {
        var from = item.Find("from")?.Day();
        var to = item.Find("to")?.Day();
        return to < from
            ? throw item.Get("to").Fault($"{to:yyyy-MM-dd} lies before the first day {from:yyyy-MM-dd}")
            : new Validity(from, to);
    }

    /// <summary>Refuses facts that hold on the same day, and days between them on which none holds.</summary>
    public static void ExpectUnbroken(IEnumerable<(FactNode Item, Validity Validity)> facts)
    {
        var ordered = facts.OrderBy(fact => fact.Validity.From ?? DateOnly.MinValue).ToList();
        foreach (var ((_, before), (item, after)) in ordered.Zip(ordered.Skip(1)))
        {
            if (before.Overlaps(after))
            {
                throw item.Fault($"overlaps the one before, which holds until {before.To:yyyy-MM-dd}");
            }

            if (before.To?.DayNumber + 1 != after.From?.DayNumber)
            {
                throw item.Fault(
                    $"leaves a gap: the one before ends on {before.To:yyyy-MM-dd}, this starts on {after.From:yyyy-MM-dd}"
                );
            }
        }
    }

    /// <summary>Whether the fact holds on a day.</summary>
    public bool Includes(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>Whether both hold on some day.</summary>
    public bool Overlaps(Validity other) => !(To < other.From) && !(other.To < From);
}
