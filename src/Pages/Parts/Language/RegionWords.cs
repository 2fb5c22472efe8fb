using Netralitas.Domain.Regions;

namespace Netralitas.Pages.Parts.Language;

/// <summary>How a region is named where only its code was given.</summary>
internal static class RegionWords
{
    /// <summary>Its name with the code behind it; the code alone if the catalogue does not have it.</summary>
    public static string Of(RegionCatalogue regions, string code) =>
        regions.Find(code) is { } region ? $"{region.Name} ({code})" : code;
}
