using Netralitas.Grains.Cases.Listing;

namespace Netralitas.Grains.Tests.Cases.Listing;

/// <summary>Compares lines by what they hold: their lists are compared item by item.</summary>
internal static class SameLine
{
    public static void Expect(CaseLine expected, CaseLine? line)
    {
        Assert.NotNull(line);
        Assert.Equal(expected.Numbers, line.Numbers);
        Assert.Equal(expected.Joined, line.Joined);
        Assert.Equal(expected, line with { Numbers = expected.Numbers, Joined = expected.Joined });
    }
}
