using System.Numerics;
using System.Runtime.InteropServices;

namespace Netralitas.Domain.Persons;

/// <summary>
/// Marks per person, packed for millions: open addressing over one array, no object per person. At most three quarters
/// full. Not safe for concurrent use: its grain is alone with it.
/// </summary>
/// <typeparam name="TMark">The mark kept for a person; its default means nothing is known of them.</typeparam>
public sealed class PersonMap<TMark>
    where TMark : unmanaged
{
    private const int CapacityMin = 8;

    private Slot[] slots;
    private int shift;

    /// <summary>An empty map with room for <paramref name="expected"/> persons before it first grows.</summary>
    public PersonMap(int expected = 0)
    {
        var capacity = Math.Max(CapacityMin, (int)BitOperations.RoundUpToPowerOf2((uint)expected * 4 / 3));
        slots = new Slot[capacity];
        shift = 64 - BitOperations.Log2((uint)capacity);
    }

    /// <summary>How many persons have an entry.</summary>
    public int Count { get; private set; }

    /// <summary>The person's mark, to read and to change; entered with a default mark if new. Good until the next call.</summary>
    /// <exception cref="ArgumentException">The key is that of no person.</exception>
    public ref TMark Mark(PersonKey person)
    {
        if ((Count + 1) * 4L > slots.Length * 3L)
        {
            Grow();
        }

        ref var slot = ref Find(person.Value);
        if (slot.Key == 0)
        {
            // An empty slot says 0: a mark of no person's would be read as that of whoever is entered there next.
            slot.Key =
                person != default ? person.Value : throw new ArgumentException("0 is no person's key", nameof(person));
            Count++;
        }

        return ref slot.Mark;
    }

    /// <summary>The person's mark, or the default mark if there is no entry.</summary>
    public TMark Peek(PersonKey person) => Find(person.Value).Mark;

    /// <summary>Every entry, in no order.</summary>
    public IEnumerable<(PersonKey Person, TMark Mark)> Entries()
    {
        foreach (var slot in slots)
        {
            if (slot.Key != 0)
            {
                yield return (new PersonKey(slot.Key), slot.Mark);
            }
        }
    }

    // Multiply-shift hashing by a random odd number: nobody can choose numbers that fall on one slot.
    private ref Slot Find(ulong key)
    {
        var all = slots;
        var mask = all.Length - 1;
        var index = (int)((key * PersonHash.Multiplier) >> shift);
        while (all[index].Key != key && all[index].Key != 0)
        {
            index = (index + 1) & mask;
        }

        return ref all[index];
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        shift--;
        foreach (var slot in old)
        {
            if (slot.Key != 0)
            {
                Find(slot.Key) = slot;
            }
        }
    }

    // Key and mark side by side, so that a person costs one cache line; packed, since there are millions.
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Slot
    {
        public ulong Key;
        public TMark Mark;
    }
}
