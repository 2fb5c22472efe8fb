using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Tests.Persons;

namespace Netralitas.Domain.Tests.Pledges;

public sealed class UniquePledgesTests
{
    private const uint Pemilu = 1;
    private const uint Pilkada = 2;

    private static readonly PledgeKind[] Kinds = Enum.GetValues<PledgeKind>();
    private static readonly PersonKey Ani = TestPersons.Pns(1);

    private readonly UniquePledges unique = new();

    [Fact]
    public void A_person_at_two_ceremonies_counts_once_until_both_are_taken_back()
    {
        Sign(Ani, Pemilu);
        Sign(Ani, Pemilu);
        Assert.Equal(1, unique.Count(0, PledgeKind.Signed).Pns);

        unique.Remove(Ani, PledgeKind.Signed, Pemilu);
        Assert.Equal(1, unique.Count(0, PledgeKind.Signed).Pns);

        unique.Remove(Ani, PledgeKind.Signed, Pemilu);
        Assert.Equal(0, unique.Count(0, PledgeKind.Signed).Pns);
    }

    [Fact]
    public void A_ceremony_for_both_elections_counts_for_both()
    {
        Sign(Ani, Pemilu | Pilkada);

        Assert.Equal(1, unique.Count(0, PledgeKind.Signed).Pns);
        Assert.Equal(1, unique.Count(1, PledgeKind.Signed).Pns);
        Assert.Equal(default, unique.Count(0, PledgeKind.Spoken));
    }

    [Fact]
    public void A_ceremony_for_no_election_counts_for_none()
    {
        Sign(Ani, elections: 0);
        unique.Remove(Ani, PledgeKind.Signed, elections: 0);

        Assert.All(
            Enumerable.Range(0, 2),
            election => Assert.Equal(default, unique.Count(election, PledgeKind.Signed))
        );
    }

    [Fact]
    public void The_last_election_a_calendar_may_hold_is_counted_too()
    {
        const int Last = UniquePledges.ElectionsMax - 1;
        unique.Add(Ani, PersonCategory.Pppk, PledgeKind.Spoken, 1u << Last);
        unique.Add(Ani, PersonCategory.Pppk, PledgeKind.Signed, 1u << Last);

        Assert.Equal(new CategoryCounts(0, 1, 0), unique.Count(Last, PledgeKind.Spoken));
        Assert.Equal(new CategoryCounts(0, 1, 0), unique.Count(Last, PledgeKind.Signed));
    }

    [Fact]
    public void Whatever_comes_and_goes_the_figures_are_those_of_counting_all_anew() =>
        Prop.ForAll(
                Worlds.ToArbitrary(),
                world =>
                {
                    var pledges = new UniquePledges();
                    var naive = new NaiveUniquePledges();
                    var standing = new HashSet<(int Ceremony, PersonKey Person, PledgeKind Kind)>();
                    return world.Steps.All(step =>
                    {
                        Take(step, world.Elections[step.Ceremony], pledges, naive, standing);
                        return Agree(pledges, naive);
                    });
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Restored_after_every_step_it_counts_on_as_if_nothing_had_been() =>
        Prop.ForAll(
                Worlds.ToArbitrary(),
                world =>
                {
                    var pledges = new UniquePledges();
                    var naive = new NaiveUniquePledges();
                    var standing = new HashSet<(int Ceremony, PersonKey Person, PledgeKind Kind)>();
                    return world.Steps.All(step =>
                    {
                        Take(step, world.Elections[step.Ceremony], pledges, naive, standing);
                        pledges = UniquePledges.Restore(pledges.Contents());
                        return Agree(pledges, naive);
                    });
                }
            )
            .QuickCheckThrowOnFailure();

    private void Sign(PersonKey person, uint elections) =>
        unique.Add(person, PersonCategory.Pns, PledgeKind.Signed, elections);

    private static void Take(
        Step step,
        uint elections,
        UniquePledges pledges,
        NaiveUniquePledges naive,
        HashSet<(int, PersonKey, PledgeKind)> standing
    )
    {
        var covered = Enumerable.Range(0, 32).Where(election => (elections >> election & 1) != 0);
        if (step.Adds && standing.Add((step.Ceremony, step.Person, step.Kind)))
        {
            pledges.Add(step.Person, step.Category, step.Kind, elections);
            naive.Add(step.Ceremony, step.Person, step.Category, step.Kind, covered);
        }
        else if (!step.Adds && standing.Remove((step.Ceremony, step.Person, step.Kind)))
        {
            pledges.Remove(step.Person, step.Kind, elections);
            naive.Remove(step.Ceremony, step.Person, step.Kind);
        }
    }

    private static bool Agree(UniquePledges pledges, NaiveUniquePledges naive) =>
        Enumerable
            .Range(0, UniquePledges.ElectionsMax)
            .All(election => Kinds.All(kind => pledges.Count(election, kind) == naive.Count(election, kind)));

    /// <summary>Four ceremonies, each for some elections, and what happens to them.</summary>
    private static Gen<(uint[] Elections, Step[] Steps)> Worlds =>
        from masks in Gen.Choose(0, (1 << UniquePledges.ElectionsMax) - 1).ArrayOf(4)
        from steps in Steps.ArrayOf(60)
        select (masks.Select(mask => (uint)mask).ToArray(), steps);

    private static Gen<Step> Steps =>
        from adds in Gen.Elements(true, true, false)
        from ceremony in Gen.Choose(0, 3)
        from serial in Gen.Choose(1, 4)
        from category in Gen.Elements(PersonCategory.Pns, PersonCategory.Pppk, PersonCategory.NonAsn)
        from kind in Gen.Elements(PledgeKind.Spoken, PledgeKind.Signed)
        select new Step(adds, ceremony, TestPersons.Of(category, serial), category, kind);

    private sealed record Step(bool Adds, int Ceremony, PersonKey Person, PersonCategory Category, PledgeKind Kind);
}
