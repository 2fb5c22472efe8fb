using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Tests.Persons;

namespace Netralitas.Domain.Tests.Pledges;

public sealed class UniquePledgesContentsTests
{
    private const uint Pemilu = 1;
    private const uint Pilkada = 2;
    private const int Last = UniquePledges.ElectionsMax - 1;

    private static readonly PersonKey Ani = TestPersons.Pns(1);
    private static readonly PersonKey Budi = TestPersons.NonAsn(2);

    [Fact]
    public void Those_who_count_for_the_same_stand_together()
    {
        var unique = new UniquePledges();
        unique.Add(Ani, PersonCategory.Pppk, PledgeKind.Spoken, Pemilu);
        unique.Add(Ani, PersonCategory.Pppk, PledgeKind.Signed, Pemilu | 1u << Last);
        unique.Add(Budi, PersonCategory.NonAsn, PledgeKind.Signed, Pilkada);
        unique.Add(TestPersons.NonAsn(3), PersonCategory.NonAsn, PledgeKind.Signed, Pilkada);

        var groups = unique.Contents().Persons.OrderBy(group => group.Category).ToList();

        Assert.Equal(
            [(PersonCategory.Pppk, Pemilu, Pemilu | 1u << Last), (PersonCategory.NonAsn, 0u, Pilkada)],
            groups.Select(group => (group.Category, group.Spoken, group.Signed))
        );
        Assert.Equal([Ani], groups[0].Persons);
        Assert.Equal(2, groups[1].Persons.Distinct().Count());
        Assert.Empty(unique.Contents().Repeats);
    }

    [Fact]
    public void Who_pledged_at_three_ceremonies_is_repeated_twice()
    {
        var unique = new UniquePledges();
        for (var ceremony = 0; ceremony < 3; ceremony++)
        {
            unique.Add(Ani, PersonCategory.Pns, PledgeKind.Signed, 1u << Last);
        }

        Assert.Equal(
            new RepeatedPledge(Ani, Last, PledgeKind.Signed, Extra: 2),
            Assert.Single(unique.Contents().Repeats)
        );
    }

    [Fact]
    public void Who_took_everything_back_is_not_kept()
    {
        var unique = new UniquePledges();
        unique.Add(Ani, PersonCategory.Pns, PledgeKind.Signed, Pemilu);
        unique.Remove(Ani, PledgeKind.Signed, Pemilu);

        Assert.Empty(unique.Contents().Persons);
    }

    [Fact]
    public void Nobody_can_be_restored_too() =>
        Assert.Equal(default, UniquePledges.Restore(new UniquePledges().Contents()).Count(0, PledgeKind.Signed));

    public static TheoryData<string, CountedPersons> BadGroups =>
        new()
        {
            { "no election", new CountedPersons(PersonCategory.Pns, 0, 0, [Budi]) },
            { "a category that is none", new CountedPersons((PersonCategory)3, Pemilu, 0, [Budi]) },
            { "an election too many", new CountedPersons(PersonCategory.Pns, 1u << (Last + 1), 0, [Budi]) },
            { "no person", new CountedPersons(PersonCategory.Pns, Pemilu, 0, [default]) },
            { "someone twice", new CountedPersons(PersonCategory.Pns, Pemilu, 0, [Budi, Budi]) },
            { "someone of another group", new CountedPersons(PersonCategory.Pns, Pemilu, 0, [Ani]) },
        };

    [Theory]
    [MemberData(nameof(BadGroups))]
    public void A_group_that_nothing_gives_is_refused(string because, CountedPersons group)
    {
        var contents = new UniquePledgesContents([AniSigned, group], []);

        var refused = Assert.Throws<FormatException>(() => UniquePledges.Restore(contents));
        Assert.False(refused.Message.Contains(Ani.ToDigits(), StringComparison.Ordinal), because);
    }

    public static TheoryData<string, RepeatedPledge[]> BadRepeats =>
        new()
        {
            { "another kind", [new RepeatedPledge(Ani, 0, PledgeKind.Spoken, 1)] },
            { "another election", [new RepeatedPledge(Ani, 1, PledgeKind.Signed, 1)] },
            { "another person", [new RepeatedPledge(Budi, 0, PledgeKind.Signed, 1)] },
            { "not at all", [new RepeatedPledge(Ani, 0, PledgeKind.Signed, 0)] },
            { "an election before the first", [new RepeatedPledge(Ani, -1, PledgeKind.Signed, 1)] },
            { "an election after the last", [new RepeatedPledge(Ani, Last + 1, PledgeKind.Signed, 1)] },
            { "a kind that is none", [new RepeatedPledge(Ani, 0, (PledgeKind)2, 1)] },
            { "the same twice", [.. Enumerable.Repeat(new RepeatedPledge(Ani, 0, PledgeKind.Signed, 1), 2)] },
        };

    [Theory]
    [MemberData(nameof(BadRepeats))]
    public void A_repeat_of_what_does_not_count_is_refused(string because, RepeatedPledge[] repeats)
    {
        var contents = new UniquePledgesContents([AniSigned], repeats);

        var refused = Assert.Throws<FormatException>(() => UniquePledges.Restore(contents));
        Assert.False(refused.Message.Contains(Ani.ToDigits(), StringComparison.Ordinal), because);
    }

    private static CountedPersons AniSigned => new(PersonCategory.Pns, 0, Pemilu, [Ani]);
}
