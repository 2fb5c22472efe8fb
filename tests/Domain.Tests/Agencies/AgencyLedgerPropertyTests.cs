using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Tests.Ceremonies;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Tests.Persons;

namespace Netralitas.Domain.Tests.Agencies;

public sealed class AgencyLedgerPropertyTests
{
    [Fact]
    public void Any_interleaving_of_two_ceremonies_gives_the_same_figures() =>
        Prop.ForAll(
                Histories.ToArbitrary(),
                ArbMap.Default.ArbFor<int>(),
                (histories, seed) =>
                {
                    var (one, other) = (histories.One.Kept, histories.Other.Kept);
                    return Shuffled(one, other, seed).SequenceEqual(Shuffled(one, other, seed: null));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_figures_are_those_of_looking_at_each_ceremony_as_it_ended() =>
        Prop.ForAll(
                Histories.ToArbitrary(),
                ArbMap.Default.ArbFor<int>(),
                (histories, seed) =>
                    Shuffled(histories.One.Kept, histories.Other.Kept, seed)
                        .SequenceEqual(Naive(histories.One.Ended, histories.Other.Ended))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Restored_after_every_event_it_goes_on_as_if_nothing_had_been() =>
        Prop.ForAll(
                Histories.ToArbitrary(),
                ArbMap.Default.ArbFor<int>(),
                (histories, seed) =>
                {
                    var (one, other) = (histories.One.Kept, histories.Other.Kept);
                    return Shuffled(one, other, seed, restored: true).SequenceEqual(Shuffled(one, other, seed));
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>The figures after both histories, each in its order, mixed by a seed or one after the other.</summary>
    private static IReadOnlyList<ElectionFigures> Shuffled(
        IReadOnlyList<CeremonyEvent> one,
        IReadOnlyList<CeremonyEvent> other,
        int? seed,
        bool restored = false
    )
    {
        var random = seed is { } given ? new System.Random(given) : null;
        var ledger = new FollowedLedger();
        var (first, second) = (0, 0);
        while (first < one.Count || second < other.Count)
        {
            if (second == other.Count || (first < one.Count && (random is null || random.Next(2) == 0)))
            {
                ledger.Happen("satu", one[first++]);
            }
            else
            {
                ledger.Happen("dua", other[second++]);
            }

            if (restored)
            {
                ledger.Restore();
            }
        }

        return ledger.Figures();
    }

    private static IEnumerable<ElectionFigures> Naive(params Ceremony[] ceremonies)
    {
        foreach (var election in Shipped.Elections.All.Select(election => election.Id))
        {
            var covering = ceremonies
                .Where(ceremony => ceremony.Facts?.Elections.Contains(election) == true)
                .Where(ceremony => ceremony.Status != CeremonyStatus.Cancelled)
                .ToList();
            if (covering.Count > 0)
            {
                yield return new ElectionFigures(
                    election,
                    covering.Count(ceremony => ceremony.Status == CeremonyStatus.Scheduled),
                    covering.Count(ceremony => ceremony.IsHeld),
                    covering.Count(ceremony => ceremony.Status == CeremonyStatus.Verified),
                    Unique(covering, PledgeKind.Spoken),
                    Unique(covering, PledgeKind.Signed)
                );
            }
        }
    }

    private static CategoryCounts Unique(IEnumerable<Ceremony> ceremonies, PledgeKind kind) =>
        ceremonies
            .SelectMany(ceremony => ceremony.Pledges.Standing())
            .Where(pledge => pledge.Kind == kind)
            .DistinctBy(pledge => pledge.Person)
            .Aggregate(default(CategoryCounts), (counts, pledge) => counts.Add(pledge.Category, 1));

    private static Gen<(History One, History Other)> Histories =>
        from one in Events.ListOf()
        from other in Events.ListOf()
        select (new History(one), new History(other));

    private static Gen<CeremonyEvent> Events =>
        Gen.Frequency(
            (2, Elections.Select(CeremonyEvent (elections) => Given.Scheduled(elections))),
            (3, Elections.Select(CeremonyEvent (elections) => Given.Held(elections))),
            (3, Gen.Elements<CeremonyEvent>(Given.Cancelled, Given.Cancelled, Given.Verified, Given.Returned)),
            (6, Pledges),
            (3, Withdrawals)
        );

    private static Gen<ElectionId[]> Elections =>
        Gen.Elements<ElectionId[]>([Shipped.Pemilu], [Shipped.Pilkada], [Shipped.Pemilu, Shipped.Pilkada]);

    // A person keeps one category: between two ceremonies that name different ones, the first in the log decides.
    private static Gen<CeremonyEvent> Pledges =>
        from kind in Gen.Elements(PledgeKind.Spoken, PledgeKind.Signed)
        from category in Gen.Elements(PersonCategory.Pns, PersonCategory.NonAsn)
        from serials in Gen.Choose(1, 4).NonEmptyListOf()
        select (CeremonyEvent)
            new CeremonyEvent.PledgesRecorded(
                kind,
                category,
                [.. serials.Distinct().Select(serial => TestPersons.Of(category, serial))]
            );

    private static Gen<CeremonyEvent> Withdrawals =>
        from kind in Gen.Elements(PledgeKind.Spoken, PledgeKind.Signed)
        from category in Gen.Elements(PersonCategory.Pns, PersonCategory.NonAsn)
        from serial in Gen.Choose(1, 4)
        select (CeremonyEvent)
            new CeremonyEvent.PledgeWithdrawn(kind, category, TestPersons.Of(category, serial), "salah", Given.Now);

    /// <summary>Those of some proposed events that a ceremony admits, and the ceremony after them.</summary>
    private sealed class History
    {
        public History(IEnumerable<CeremonyEvent> proposed)
        {
            foreach (var next in proposed.Select(Admit).OfType<CeremonyEvent>())
            {
                Ended.Apply(next, Given.Now);
                Kept.Add(next);
            }
        }

        public Ceremony Ended { get; } = new(Given.Id);

        public List<CeremonyEvent> Kept { get; } = [];

        public override string ToString() => string.Join("; ", Kept);

        private CeremonyEvent? Admit(CeremonyEvent next)
        {
            if (next is not CeremonyEvent.PledgesRecorded pledges)
            {
                var refused = CeremonyDecider.Refuse(Ended, next, Given.Tual, Shipped.Elections, Given.Now);
                return refused is null ? next : null;
            }

            PersonKey[] news = [.. pledges.Persons.Where(person => !Ended.Pledges.Holds(person, pledges.Kind))];
            return news.Length > 0 && Ended.Status != CeremonyStatus.Cancelled ? pledges with { Persons = news } : null;
        }
    }
}
