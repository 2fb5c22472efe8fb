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

    private readonly PersonMap<uint> marks;
    private readonly CategoryCounts[] counts = new CategoryCounts[2 * ElectionsMax];

    // Most people attend one ceremony: only what is counted more than once needs a number.
    private readonly Dictionary<(PersonKey Person, int Slot), int> repeats;

    /// <summary>Nobody counted yet.</summary>
    public UniquePledges()
        : this(persons: 0, repeated: 0) { }

    private UniquePledges(int persons, int repeated)
    {
        marks = new PersonMap<uint>(persons);
        repeats = new Dictionary<(PersonKey Person, int Slot), int>(repeated);
    }

    /// <summary>Counts again what <see cref="Contents"/> gave.</summary>
    /// <exception cref="FormatException">
    /// Nothing gives that: someone counts twice or for nothing, an election or a category is out of range, or a repeat
    /// is of a pledge that does not count.
    /// </exception>
    public static UniquePledges Restore(UniquePledgesContents contents)
    {
        var unique = new UniquePledges(contents.Persons.Sum(group => group.Persons.Length), contents.Repeats.Count);
        foreach (var group in contents.Persons)
        {
            unique.Restore(group);
        }

        foreach (var repeat in contents.Repeats)
        {
            unique.Restore(repeat);
        }

        return unique;
    }

    /// <summary>Who counts for what, to be kept and restored; the counts follow from it.</summary>
    public UniquePledgesContents Contents()
    {
        var groups = new Dictionary<uint, List<PersonKey>>();
        foreach (var (person, mark) in marks.Entries())
        {
            if ((mark & SlotsMask) == 0)
            {
                continue;
            }

            if (!groups.TryGetValue(mark, out var group))
            {
                groups[mark] = group = [];
            }

            group.Add(person);
        }

        return new UniquePledgesContents(
            [.. groups.Select(pair => GroupOf(pair.Key, pair.Value))],
            [.. repeats.Select(pair => RepeatOf(pair.Key.Person, pair.Key.Slot, pair.Value))]
        );
    }

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

    private void Restore(CountedPersons group)
    {
        if (!Enum.IsDefined(group.Category) || group is { Spoken: 0, Signed: 0 })
        {
            throw new FormatException($"a group of category {group.Category} counts for no election or in no category");
        }

        var restored = (uint)group.Category << CategoryShift;
        foreach (
            var (elections, kind) in new[] { (group.Spoken, PledgeKind.Spoken), (group.Signed, PledgeKind.Signed) }
        )
        {
            if (elections >> ElectionsMax != 0)
            {
                throw new FormatException($"elections {elections:x} are more than {ElectionsMax}");
            }

            for (var election = 0; elections >> election != 0; election++)
            {
                if ((elections >> election & 1) != 0)
                {
                    var slot = Slot(election, kind);
                    restored |= 1u << slot;
                    counts[slot] = counts[slot].Add(group.Category, group.Persons.Length);
                }
            }
        }

        foreach (var person in group.Persons)
        {
            if (person.Value == 0)
            {
                throw new FormatException("0 is no person's number");
            }

            ref var mark = ref marks.Mark(person);
            if (mark != 0)
            {
                throw new FormatException($"{person} stands in two groups");
            }

            mark = restored;
        }
    }

    private void Restore(RepeatedPledge repeat)
    {
        var slot = Slot(repeat.Election, repeat.Kind);
        if (
            repeat.Election is < 0 or >= ElectionsMax
            || !Enum.IsDefined(repeat.Kind)
            || repeat.Extra < 1
            || (marks.Peek(repeat.Person) >> slot & 1) == 0
            || !repeats.TryAdd((repeat.Person, slot), repeat.Extra)
        )
        {
            throw new FormatException($"{repeat} repeats nothing that counts, or stands there twice");
        }
    }

    private static CountedPersons GroupOf(uint mark, List<PersonKey> persons)
    {
        var (spoken, signed) = (0u, 0u);
        for (var election = 0; election < ElectionsMax; election++)
        {
            spoken |= (mark >> Slot(election, PledgeKind.Spoken) & 1) << election;
            signed |= (mark >> Slot(election, PledgeKind.Signed) & 1) << election;
        }

        return new CountedPersons((PersonCategory)(mark >> CategoryShift), spoken, signed, [.. persons]);
    }

    private static RepeatedPledge RepeatOf(PersonKey person, int slot, int extra) =>
        new(person, slot / 2, (PledgeKind)(slot % 2), extra);

    private static int Slot(int election, PledgeKind kind) => (2 * election) + (int)kind;
}
