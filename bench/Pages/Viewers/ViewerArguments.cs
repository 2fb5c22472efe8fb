using System.Globalization;

namespace Netralitas.Bench.Pages.Viewers;

/// <summary>The command line by which the benchmark starts itself again as a crowd of viewers.</summary>
/// <param name="Server">Where the node listens, address and port.</param>
/// <param name="Path">The stream they follow.</param>
/// <param name="Key">Their key.</param>
/// <param name="Count">How many they are.</param>
internal sealed record ViewerArguments(string Server, string Path, string Key, int Count)
{
    private const string Option = "--crowd";

    /// <summary>The arguments of a child.</summary>
    public string[] Words() => [Option, Server, Path, Key, Count.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Reads what <see cref="Words"/> made.</summary>
    public static bool TryParse(string[] args, out ViewerArguments crowd)
    {
        var isOne = args.Length == 5 && args[0] == Option;
        crowd = isOne
            ? new ViewerArguments(args[1], args[2], args[3], int.Parse(args[4], CultureInfo.InvariantCulture))
            : new ViewerArguments("", "", "", 0);
        return isOne;
    }
}
