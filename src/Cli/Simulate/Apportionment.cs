namespace Netralitas.Cli.Simulate;

/// <summary>Shares of a whole in whole persons, whose sum is exactly the whole.</summary>
public static class Apportionment
{
    /// <summary>
    /// Splits <paramref name="total"/> by <paramref name="weights"/>: each share is the difference of two rounded running
    /// sums, so none is off by more than one and nobody is lost.
    /// </summary>
    public static int[] Split(int total, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var shares = new int[weights.Count];
        var (running, given) = (0.0, 0);
        for (var i = 0; i < shares.Length; i++)
        {
            running += weights[i];
            var upTo = i == shares.Length - 1 ? total : (int)Math.Round(total * (running / sum));
            shares[i] = upTo - given;
            given = upTo;
        }

        return shares;
    }

    /// <summary>As <see cref="Split"/>, but none gets less than one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer persons than shares.</exception>
    public static int[] SplitEachSome(int total, IReadOnlyList<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, weights.Count);
        return Array.ConvertAll(Split(total - weights.Count, weights), share => share + 1);
    }

    /// <summary>
    /// How much of <paramref name="part"/> falls on the persons from <paramref name="first"/> on, when the part is spread
    /// evenly over <paramref name="whole"/>. Adjoining ranges add up exactly; never more than the range holds.
    /// </summary>
    public static int Part(long part, long whole, long first, long count) =>
        (int)(((first + count) * part / whole) - (first * part / whole));
}
