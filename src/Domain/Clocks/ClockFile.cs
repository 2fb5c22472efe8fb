using Netralitas.Domain.Facts;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Clocks;

/// <summary>Reads <c>data/clocks.json</c>.</summary>
internal static class ClockFile
{
    public static ClockBook Read(ReadOnlySpan<byte> json)
    {
        var items = FactNode.Parse(json).Get("clocks").Items();
        var rules = new List<ClockRule>(items.Count);
        foreach (var item in items)
        {
            rules.Add(ExpectFits(ReadRule(item), rules, item));
        }

        foreach (
            var line in items.Zip(rules).GroupBy(pair => (pair.Second.Id, pair.Second.Regime, pair.Second.Category))
        )
        {
            Validity.ExpectUnbroken(line.Select(pair => (pair.First, pair.Second.Validity)));
        }

        return new ClockBook(rules);
    }

    private static ClockRule ReadRule(FactNode item)
    {
        var starts = item.Get("starts").Word<Milestone>();
        var stops = item.Get("stops").Words<Milestone>();
        if (stops.Contains(starts))
        {
            throw item.Get("stops").Fault($"'{item.Get("starts").Text()}' starts the clock and cannot stop it");
        }

        // Else it would fall due again each time it was looked at.
        var entersIntoForce = item.Find("entersIntoForce")?.Flag() ?? false;
        if (entersIntoForce && !stops.Contains(Milestone.InForce))
        {
            throw item.Get("stops").Fault("must hold 'inForce' where the decision enters into force");
        }

        var length = item.Get("length").Period(daysMin: 1);
        var validity = Validity.Read(item);
        return new ClockRule(
            item.Get("id").Slug(),
            item.Get("name").Bilingual(),
            item.Find("regime")?.Slug(),
            item.WordIfAny<ViolationCategory>("category"),
            starts,
            stops,
            length,
            item.Find("extension") is { } extension
                ? ClockPeriods.Extension(extension, length, [starts, .. stops])
                : null,
            validity.From,
            validity.To,
            entersIntoForce,
            item.Find("ladder") is { } ladder ? ClockPeriods.Ladder(ladder) : [],
            item.Source()
        );
    }

    private static ClockRule ExpectFits(ClockRule rule, List<ClockRule> others, FactNode item)
    {
        foreach (var other in others.Where(other => other.Id == rule.Id))
        {
            if (other.Name != rule.Name)
            {
                throw item.Get("name").Fault($"differs from the name of another rule of '{rule.Id}'");
            }

            if (other.Meets(rule))
            {
                throw item.Fault($"another rule of '{rule.Id}' holds at the same time");
            }
        }

        return rule;
    }
}
