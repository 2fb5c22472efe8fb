using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;

namespace Netralitas.Actors.Tests.Facts;

/// <summary>The facts as they are shipped, read once.</summary>
internal static class Shipped
{
    public static ElectionCalendar Elections { get; } = ElectionCalendar.Parse(Read("data/elections.json"));

    public static RegionCatalogue Regions { get; } = RegionCatalogue.Parse(Read("data/regions.json"));

    public static ElectionId Pemilu { get; } = ElectionId.Parse("pemilu-2024");

    public static ElectionId Pilkada { get; } = ElectionId.Parse("pilkada-2024");

    public static Agency Agency(string code) => Domain.Agencies.Agency.Of(Regions.Find(code)!);

    private static byte[] Read(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder is not null
            ? File.ReadAllBytes(Path.Combine(folder.FullName, path))
            : throw new InvalidOperationException("The tests run outside the repository.");
    }
}
