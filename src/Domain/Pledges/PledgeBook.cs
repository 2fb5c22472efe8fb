using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Pledges;

/// <summary>
/// Who spoke and who signed at one ceremony. A pledge is identified by its nature: one person, one ceremony, one kind.
/// The category first given for a person stands.
/// </summary>
public sealed class PledgeBook
{
    private const int CategoryShift = 2;

    private readonly PersonMap<byte> marks = new();
    private readonly CategoryCounts[] counts = new CategoryCounts[2];
    private readonly Dictionary<(PersonKey Person, PledgeKind Kind), DateTimeOffset?> withdrawn = [];

    /// <summary>Whether anyone ever pledged here.</summary>
    public bool IsEmpty => marks.Count == 0;

    /// <summary>Whether any pledge stands.</summary>
    public bool AnyStands => counts[0] != default || counts[1] != default;

    /// <summary>Persons who pledged, by category.</summary>
    public CategoryCounts Count(PledgeKind kind) => counts[(int)kind];

    /// <summary>Whether the person's pledge stands.</summary>
    public bool Holds(PersonKey person, PledgeKind kind) => (marks.Peek(person) & Bit(kind)) != 0;

    /// <summary>The category that counts for a person whose pledge stands: the one first given for them.</summary>
    public PersonCategory CategoryOf(PersonKey person) => CategoryOf(marks.Peek(person));

    /// <summary>Enters a pledge; false if it stood already.</summary>
    public bool TryAdd(PersonKey person, PersonCategory category, PledgeKind kind)
    {
        ref var mark = ref marks.Mark(person);
        var bit = Bit(kind);
        if ((mark & bit) != 0)
        {
            return false;
        }

        mark = (byte)((Pledges(mark) == 0 ? (int)category << CategoryShift : mark) | bit);
        counts[(int)kind] = counts[(int)kind].Add(CategoryOf(mark), 1);
        return true;
    }

    /// <summary>Takes a pledge back; false if none stood.</summary>
    /// <param name="person">Who.</param>
    /// <param name="kind">Which pledge.</param>
    /// <param name="at">CloudEvents time of the correction, if it had one.</param>
    public bool TryWithdraw(PersonKey person, PledgeKind kind, DateTimeOffset? at)
    {
        if (!Holds(person, kind))
        {
            return false;
        }

        ref var mark = ref marks.Mark(person);
        counts[(int)kind] = counts[(int)kind].Add(CategoryOf(mark), -1);
        mark = (byte)(mark & ~Bit(kind));
        withdrawn[(person, kind)] = at;
        return true;
    }

    /// <summary>
    /// Whether a pledge with this CloudEvents time may be entered: after a withdrawal only one that is surely later,
    /// or else a delayed repeat of the withdrawn pledge would bring it back.
    /// </summary>
    public bool MayAdd(PersonKey person, PledgeKind kind, DateTimeOffset? time) =>
        withdrawn.Count == 0
        || !withdrawn.TryGetValue((person, kind), out var withdrawnAt)
        || (time is { } pledged && withdrawnAt is { } taken && pledged > taken);

    /// <summary>Every pledge that stands.</summary>
    public IEnumerable<(PersonKey Person, PersonCategory Category, PledgeKind Kind)> Standing()
    {
        foreach (var (person, mark) in marks.Entries())
        {
            foreach (var kind in (PledgeKind[])[PledgeKind.Spoken, PledgeKind.Signed])
            {
                if ((mark & Bit(kind)) != 0)
                {
                    yield return (person, CategoryOf(mark), kind);
                }
            }
        }
    }

    private static byte Bit(PledgeKind kind) => (byte)(1 << (int)kind);

    private static int Pledges(byte mark) => mark & ((1 << CategoryShift) - 1);

    private static PersonCategory CategoryOf(byte mark) => (PersonCategory)(mark >> CategoryShift);
}
