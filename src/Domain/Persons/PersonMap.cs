using System.Numerics;

namespace Netralitas.Domain.Persons;

/// <summary>
/// Marks per person, packed for millions: open addressing over two arrays, no object per person. At most three
/// quarters full. Not safe for concurrent use: its actor is alone with it.
/// </summary>
/// <typeparam name="TMark">The mark kept for a person; its default means nothing is known of them.</typeparam>
public sealed class PersonMap<TMark>
    where TMark : unmanaged
{
    private const int CapacityMin = 8;

    private ulong[] keys;
    private TMark[] marks;
    private int shift;

    /// <summary>An empty map with room for <paramref name="expected"/> persons before it first grows.</summary>
    public PersonMap(int expected = 0)
    {
        var capacity = Math.Max(CapacityMin, (int)BitOperations.RoundUpToPowerOf2((uint)expected * 4 / 3));
        keys = new ulong[capacity];
        marks = new TMark[capacity];
        shift = 64 - BitOperations.Log2((uint)capacity);
    }

    /// <summary>How many persons have an entry.</summary>
    public int Count { get; private set; }

    /// <summary>The person's mark, to read and to change; entered with a default mark if new. Good until the next call.</summary>
    public ref TMark Mark(PersonKey person)
    {
        if ((Count + 1) * 4 > keys.Length * 3)
        {
            Grow();
        }

        var slot = Find(person.Value);
        if (keys[slot] == 0)
        {
            keys[slot] = person.Value;
            Count++;
        }

        return ref marks[slot];
    }

    /// <summary>The person's mark, or the default mark if there is no entry.</summary>
    public TMark Peek(PersonKey person) => marks[Find(person.Value)];

    /// <summary>Every entry, in no order.</summary>
    public IEnumerable<(PersonKey Person, TMark Mark)> Entries()
    {
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] != 0)
            {
                yield return (new PersonKey(keys[slot]), marks[slot]);
            }
        }
    }

    // Multiply-shift hashing by a random odd number: nobody can choose numbers that fall on one slot.
    private int Find(ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)((key * PersonHash.Multiplier) >> shift);
        while (keys[slot] != key && keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldMarks) = (keys, marks);
        keys = new ulong[oldKeys.Length * 2];
        marks = new TMark[oldKeys.Length * 2];
        shift--;
        for (var old = 0; old < oldKeys.Length; old++)
        {
            if (oldKeys[old] != 0)
            {
                var slot = Find(oldKeys[old]);
                keys[slot] = oldKeys[old];
                marks[slot] = oldMarks[old];
            }
        }
    }
}
