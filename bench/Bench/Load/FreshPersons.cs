namespace Netralitas.Bench.Load;

/// <summary>Hands out persons nobody has named yet in this run: everything sent to a store must be new to it.</summary>
internal sealed class FreshPersons
{
    private long next;

    /// <summary>The first of some persons in a row.</summary>
    /// <exception cref="BenchFailedException">There are not so many numbers.</exception>
    public long Take(long count)
    {
        var first = next;
        next += count;
        return next <= PersonNumbers.PersonsMax
            ? first
            : throw new BenchFailedException(
                $"only {PersonNumbers.PersonsMax} persons have numbers, {next} are needed"
            );
    }
}
