using System.Globalization;

namespace Netralitas.Bench.Load;

/// <summary>
/// Who sends: made-up central agencies with some ceremonies each, all numbered by one digit so that their requests are of
/// one length.
/// </summary>
internal static class LoadAgencies
{
    /// <summary>How many agencies.</summary>
    public const int Count = 8;

    /// <summary>How many ceremonies each has.</summary>
    public const int CeremoniesEach = 4;

    /// <summary>The agencies' ids.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Enumerable.Range(1, Count).Select(Id)];

    /// <summary>A ceremony's id.</summary>
    /// <param name="agency">Its agency's place in <see cref="Ids"/>.</param>
    /// <param name="ceremony">Its place among the agency's, from 0.</param>
    public static string CeremonyId(int agency, int ceremony) =>
        string.Create(CultureInfo.InvariantCulture, $"{Ids[agency]}/apel-{ceremony + 1}");

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"kl.bench-{number}");
}
