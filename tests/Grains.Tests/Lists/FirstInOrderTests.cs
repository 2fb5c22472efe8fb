using Netralitas.Grains.Lists;

namespace Netralitas.Grains.Tests.Lists;

public sealed class FirstInOrderTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1_000, 0)]
    [InlineData(1_000, 1)]
    [InlineData(1_000, 50)]
    [InlineData(1_000, 999)]
    [InlineData(1_000, 1_000)]
    [InlineData(1_000, int.MaxValue)]
    public void The_beginning_is_as_sorting_everything_makes_it_and_nothing_is_lost(int items, int count)
    {
        var sorted = Enumerable.Range(0, items).ToList();
        foreach (var mixed in Mixtures(sorted))
        {
            FirstInOrder.Sort(mixed, count, (a, b) => a.CompareTo(b));

            Assert.Equal(sorted.Take(count), mixed.Take(count));
            Assert.Equal(sorted, mixed.Order());
        }
    }

    [Fact]
    public void The_rest_is_not_sorted_too()
    {
        var compared = 0;
        var mixed = Mixtures([.. Enumerable.Range(0, 20_000)]).Last();

        FirstInOrder.Sort(
            mixed,
            50,
            (a, b) =>
            {
                compared++;
                return a.CompareTo(b);
            }
        );

        // Sorting 20,000 takes some 250,000 comparisons.
        Assert.InRange(compared, 20_000, 150_000);
    }

    private static IEnumerable<List<int>> Mixtures(List<int> sorted)
    {
        yield return [.. sorted];
        yield return [.. sorted.AsEnumerable().Reverse()];
        for (var seed = 0; seed < 5; seed++)
        {
            var items = sorted.ToArray();
            new Random(seed).Shuffle(items);
            yield return [.. items];
        }
    }
}
