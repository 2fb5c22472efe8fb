using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

/// <summary>The shipped catalogue, and short ways to check a text with it.</summary>
internal static class Wordings
{
    public static WordingCatalogue Catalogue { get; } = WordingCatalogue.Parse(DataFile.Read("data/wordings.json"));

    public static IReadOnlyList<string> Ikrar => Reference("ikrar").Points;

    public static IReadOnlyList<string> Pakta => Reference("pakta").Points;

    public static ReferenceWording Reference(string id) => Catalogue.References.Single(reference => reference.Id == id);

    /// <summary>Checks the spoken pledge with one point replaced.</summary>
    public static WordingResult CheckIkrar(int point, string recited, string agencyName = "Kota Tual")
    {
        string[] points = [.. Ikrar];
        points[point - 1] = recited;
        return Check(points, agencyName);
    }

    public static WordingResult Check(IReadOnlyList<string> points, string agencyName = "Kota Tual") =>
        Catalogue.Check(new WordingText(null, points, null, null), agencyName);
}
