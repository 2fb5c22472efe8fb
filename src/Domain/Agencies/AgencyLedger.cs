using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Pledges;

namespace Netralitas.Domain.Agencies;

/// <summary>
/// What an agency's ceremonies add up to: their status, and each person counted once per election and kind. It is fed
/// every event of every ceremony of the agency, each ceremony's in order.
/// </summary>
public sealed class AgencyLedger
{
    private readonly ElectionCalendar elections;
    private readonly UniquePledges unique;
    private readonly Dictionary<string, Entry> ceremonies = new(StringComparer.Ordinal);

    // Pledges come by the thousand, ceremonies by the dozen: only the latter have these counted again.
    private ElectionFigures[]? ceremonyFigures;

    /// <summary>The ledger of an agency without ceremonies.</summary>
    public AgencyLedger(ElectionCalendar elections)
        : this(elections, new UniquePledges()) { }

    private AgencyLedger(ElectionCalendar elections, UniquePledges unique) =>
        (this.elections, this.unique) = (elections, unique);

    /// <summary>The ledger whose <see cref="Contents"/> these are.</summary>
    /// <param name="elections">The calendar it was kept by.</param>
    /// <param name="contents">Its contents.</param>
    /// <exception cref="FormatException">No ledger by this calendar gives these.</exception>
    public static AgencyLedger Restore(ElectionCalendar elections, LedgerContents contents)
    {
        if (contents.Unique.Persons.Any(group => (group.Spoken | group.Signed) >> elections.All.Count != 0))
        {
            throw new FormatException($"persons count for more than the calendar's {elections.All.Count} elections");
        }

        var ledger = new AgencyLedger(elections, UniquePledges.Restore(contents.Unique));
        foreach (var (entry, hasPledges) in contents.Ceremonies)
        {
            var restored = new Entry
            {
                Status = entry.Status,
                Elections = entry.Elections,
                Mask = ledger.MaskOf(entry.Elections),
                HasPledges = hasPledges,
            };
            if (!Slug.IsValid(entry.Slug) || !ledger.ceremonies.TryAdd(entry.Slug, restored))
            {
                throw new FormatException($"ceremony '{entry.Slug}' is no slug or stands there twice");
            }
        }

        return ledger;
    }

    /// <summary>The agency's ceremonies, by slug.</summary>
    public IEnumerable<CeremonyEntry> Ceremonies =>
        ceremonies
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new CeremonyEntry(pair.Key, pair.Value.Status, pair.Value.Elections));

    /// <summary>All there is to keep of this ledger, for <see cref="Restore"/>.</summary>
    public LedgerContents Contents() =>
        new(
            [.. Ceremonies.Select(entry => new LedgerCeremony(entry, ceremonies[entry.Slug].HasPledges))],
            unique.Contents()
        );

    /// <summary>
    /// Whether the event changes which elections the pledges already entered count for. If so, they must be counted
    /// again with <see cref="Recount"/>.
    /// </summary>
    public bool NeedsRecount(string slug, CeremonyEvent happened) =>
        ceremonies.TryGetValue(slug, out var entry)
        && entry.HasPledges
        && Ceremony.NewFacts(entry.Status, happened) is { } facts
        && MaskOf(facts.Elections) != entry.Mask;

    /// <summary>Moves the pledges of a ceremony to the elections it covers now. Apply its event afterwards.</summary>
    /// <param name="slug">The ceremony.</param>
    /// <param name="book">Its pledges as they stood before the event.</param>
    /// <param name="happened">The event for which <see cref="NeedsRecount"/> was true.</param>
    public void Recount(string slug, PledgeBook book, CeremonyEvent happened)
    {
        var entry = ceremonies[slug];
        var mask = MaskOf(Ceremony.NewFacts(entry.Status, happened)!.Elections);
        foreach (var (person, category, kind) in book.Standing())
        {
            unique.Remove(person, kind, entry.Mask & ~mask);
            unique.Add(person, category, kind, mask & ~entry.Mask);
        }
    }

    /// <summary>Takes an event of one of the agency's ceremonies into account.</summary>
    public void Apply(string slug, CeremonyEvent happened)
    {
        if (!ceremonies.TryGetValue(slug, out var entry))
        {
            ceremonies[slug] = entry = new Entry();
        }

        if (happened is not (CeremonyEvent.PledgesRecorded or CeremonyEvent.PledgeWithdrawn))
        {
            ceremonyFigures = null;
        }

        switch (happened)
        {
            case CeremonyEvent.PledgesRecorded it:
                entry.HasPledges = true;
                foreach (var person in it.Persons)
                {
                    unique.Add(person, it.Category, it.Kind, entry.Mask);
                }

                break;
            case CeremonyEvent.PledgeWithdrawn it:
                unique.Remove(it.Person, it.Kind, entry.Mask);
                break;
            default:
                if (Ceremony.NewFacts(entry.Status, happened) is { } facts)
                {
                    (entry.Elections, entry.Mask) = (facts.Elections, MaskOf(facts.Elections));
                }

                entry.Status = Ceremony.StatusAfter(entry.Status, happened);
                break;
        }
    }

    /// <summary>The agency's figures for every election it has a ceremony for.</summary>
    public IEnumerable<ElectionFigures> Figures()
    {
        ceremonyFigures ??= [.. elections.All.Select(CountCeremonies)];
        for (var index = 0; index < ceremonyFigures.Length; index++)
        {
            if (ceremonyFigures[index] is { IsNone: false } figures)
            {
                yield return figures with
                {
                    Spoken = unique.Count(index, PledgeKind.Spoken),
                    Signed = unique.Count(index, PledgeKind.Signed),
                };
            }
        }
    }

    private ElectionFigures CountCeremonies(Election election, int index)
    {
        var covering = ceremonies.Values.Where(entry => (entry.Mask >> index & 1) != 0).ToList();
        return new ElectionFigures(
            election.Id,
            covering.Count(entry => entry.Status == CeremonyStatus.Scheduled),
            covering.Count(entry => Ceremony.IsHeldStatus(entry.Status)),
            covering.Count(entry => entry.Status == CeremonyStatus.Verified),
            default,
            default
        );
    }

    private uint MaskOf(IReadOnlyList<ElectionId> covered)
    {
        var mask = 0u;
        for (var index = 0; index < elections.All.Count; index++)
        {
            if (covered.Contains(elections.All[index].Id))
            {
                mask |= 1u << index;
            }
        }

        return mask;
    }

    private sealed class Entry
    {
        public CeremonyStatus Status { get; set; } = CeremonyStatus.Unannounced;

        public IReadOnlyList<ElectionId> Elections { get; set; } = [];

        public uint Mask { get; set; }

        public bool HasPledges { get; set; }
    }
}
