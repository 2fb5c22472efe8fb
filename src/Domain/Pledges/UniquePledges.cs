using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Pledges;

/// <summary>
/// Counts each person of an agency once per election and kind, however many of its ceremonies they attended.
/// Elections are given by their place in the calendar; a set of them is a bit mask.
/// </summary>
public sealed class UniquePledges
{
    /// <summary>The most elections one calendar may hold: two bits each, and two for the category, make 32.</summary>
    public const int ElectionsMax = 15;

    private const int CategoryShift = 2 * ElectionsMax;
    private const uint SlotsMask = (1u << CategoryShift) - 1;

    private readonly PersonMap<uint> marks = new();
    private readonly CategoryCounts[] counts = new CategoryCounts[2 * ElectionsMax];

    // Most people attend one ceremony: only what is counted more than once needs a number.
    private readonly Dictionary<(PersonKey Person, int Slot), int> repeats = [];

    /// <summary>Unique persons who pledged for one election, by category.</summary>
    public CategoryCounts Count(int election, PledgeKind kind) => counts[Slot(election, kind)];

    /// <summary>Counts one ceremony's pledge of a person for the elections in <paramref name="elections"/>.</summary>
    public void Add(PersonKey person, PersonCategory category, PledgeKind kind, uint elections)
    {
        if (elections == 0)
        {
            return;
        }

        ref var mark = ref marks.Mark(person);
        if ((mark & SlotsMask) == 0)
        {
            mark = (uint)category << CategoryShift;
        }

        for (var election = 0; elections >> election != 0; election++)
        {
            if ((elections >> election & 1) != 0)
            {
                AddOne(ref mark, person, Slot(election, kind));
            }
        }
    }

    /// <summary>Takes back what <see cref="Add"/> counted.</summary>
    public void Remove(PersonKey person, PledgeKind kind, uint elections)
    {
        if (elections == 0)
        {
            return;
        }

        ref var mark = ref marks.Mark(person);
        for (var election = 0; elections >> election != 0; election++)
        {
            if ((elections >> election & 1) != 0)
            {
                RemoveOne(ref mark, person, Slot(election, kind));
            }
        }
    }

    private void AddOne(ref uint mark, PersonKey person, int slot)
    {
        if ((mark & 1u << slot) != 0)
        {
            repeats[(person, slot)] = repeats.GetValueOrDefault((person, slot)) + 1;
            return;
        }

        mark |= 1u << slot;
        counts[slot] = counts[slot].Add((PersonCategory)(mark >> CategoryShift), 1);
    }

    private void RemoveOne(ref uint mark, PersonKey person, int slot)
    {
        if (repeats.Remove((person, slot), out var extra))
        {
            if (extra > 1)
            {
                repeats[(person, slot)] = extra - 1;
            }

            return;
        }

        counts[slot] = counts[slot].Add((PersonCategory)(mark >> CategoryShift), -1);
        mark &= ~(1u << slot);
    }

    private static int Slot(int election, PledgeKind kind) => (2 * election) + (int)kind;
}
