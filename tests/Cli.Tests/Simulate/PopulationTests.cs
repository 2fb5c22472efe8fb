using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class PopulationTests
{
    [Fact]
    public void The_whole_nation_sums_up_exactly()
    {
        var agencies = SmallNation.Agencies(SmallNation.Whole);

        Assert.Equal(620, agencies.Count);
        Assert.Equal(74, agencies.Count(agency => agency.IsCentral));
        Assert.Equal(3_566_141, agencies.Sum(agency => agency.Pns));
        Assert.Equal(1_167_900, agencies.Sum(agency => agency.Pppk));
        Assert.Equal(620, agencies.Select(agency => agency.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(2024)]
    public void Sizes_are_those_of_a_real_nation(int seed)
    {
        var sizes = SmallNation
            .Agencies(SmallNation.Whole with { Seed = seed })
            .Select(agency => agency.Persons)
            .ToList();

        Assert.InRange(sizes[0], 200_000, 250_000);
        Assert.InRange(sizes.Count(size => size >= 100_000), 2, 6);
        Assert.InRange(sizes.Count(size => size is >= 5_000 and <= 10_000), 200, 400);
        Assert.All(sizes, size => Assert.True(size > 500));
        // Whole persons: a share may be one more than that of the next larger agency.
        Assert.All(sizes.Zip(sizes.Skip(1)), pair => Assert.True(pair.First >= pair.Second - 1));
    }

    [Fact]
    public void An_election_has_some_27000_ceremonies_of_50_to_500_persons()
    {
        var ceremonies = SmallNation.Agencies(SmallNation.Whole).SelectMany(agency => agency.Ceremonies).ToList();

        Assert.InRange(ceremonies.Count, 26_000, 28_000);
        var usual = ceremonies.Count(ceremony => ceremony.Persons is >= 50 and <= 500);
        Assert.True(usual > ceremonies.Count * 0.98, $"{usual} of {ceremonies.Count}");
        Assert.InRange(ceremonies.Count(ceremony => ceremony.ReportedLate), 150, 400);
    }

    [Theory]
    [InlineData(5_000, 620)]
    [InlineData(5_000, 30)]
    [InlineData(30, 30)]
    [InlineData(1, 1)]
    public void Any_number_of_persons_and_agencies_is_met(int persons, int count)
    {
        var agencies = SmallNation.Agencies(SmallNation.Options with { Persons = persons, Agencies = count });

        Assert.Equal(count, agencies.Count);
        Assert.Equal(persons, agencies.Sum(agency => agency.Persons));
        Assert.All(agencies, agency => Assert.True(agency.Persons > 0));
    }

    [Fact]
    public void Persons_follow_one_another_without_gap_through_agencies_and_ceremonies()
    {
        var next = 0;
        foreach (var ceremony in SmallNation.Agencies(SmallNation.Options).SelectMany(agency => agency.Ceremonies))
        {
            Assert.Equal(next, ceremony.First);
            Assert.InRange(ceremony.Singly, 0, ceremony.Persons);
            next += ceremony.Persons;
        }

        Assert.Equal(5_000, next);
    }

    [Fact]
    public void The_share_sent_singly_is_met()
    {
        var agencies = SmallNation.Agencies(SmallNation.Options with { Singles = 0.25 });

        Assert.Equal(1_250, agencies.Sum(agency => agency.Ceremonies.Sum(ceremony => ceremony.Singly)));
    }

    [Fact]
    public void The_seed_decides_and_nothing_else()
    {
        var one = Sizes(SmallNation.Options);

        Assert.Equal(one, Sizes(SmallNation.Options));
        Assert.NotEqual(one, Sizes(SmallNation.Options with { Seed = 2 }));

        static List<int> Sizes(SimulationOptions options) =>
            SmallNation.Agencies(options).SelectMany(agency => agency.Ceremonies).Select(c => c.Persons).ToList();
    }
}
