using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class ApportionmentTests
{
    [Theory]
    [InlineData(10, 3)]
    [InlineData(4_734_041, 620)]
    [InlineData(1, 5)]
    [InlineData(0, 2)]
    public void Shares_add_up_to_the_whole_and_none_is_off_by_more_than_one(int total, int count)
    {
        var random = new Random(1);
        var weights = Enumerable.Range(0, count).Select(_ => random.NextDouble()).ToArray();

        var shares = Apportionment.Split(total, weights);

        Assert.Equal(total, shares.Sum());
        Assert.All(
            shares.Zip(weights),
            pair => Assert.InRange(pair.First, Ideal(pair.Second) - 1, Ideal(pair.Second) + 1)
        );

        double Ideal(double weight) => total * weight / weights.Sum();
    }

    [Fact]
    public void Everybody_gets_one_where_nobody_may_go_without()
    {
        Assert.Equal([8, 1, 1], Apportionment.SplitEachSome(10, [1_000_000, 1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.SplitEachSome(2, [1, 1, 1]));
    }

    [Fact]
    public void Parts_of_adjoining_ranges_add_up_and_fit_into_them()
    {
        var sum = 0;
        for (var first = 0; first < 1_000; first += 7)
        {
            var count = Math.Min(7, 1_000 - first);
            var part = Apportionment.Part(247, 1_000, first, count);
            Assert.InRange(part, 0, count);
            sum += part;
        }

        Assert.Equal(247, sum);
    }
}
