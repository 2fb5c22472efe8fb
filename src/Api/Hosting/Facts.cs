using Netralitas.Domain.Elections;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Wording;

namespace Netralitas.Api.Hosting;

/// <summary>The facts of <c>data/</c>, read and checked at start: a node with wrong facts does not start.</summary>
/// <param name="Regions">Provinces, regencies and cities.</param>
/// <param name="Elections">Elections, stages and target dates.</param>
/// <param name="Wordings">Reference wordings.</param>
public sealed record Facts(RegionCatalogue Regions, ElectionCalendar Elections, WordingCatalogue Wordings)
{
    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="FormatException">A file breaks a rule; the message names file and field.</exception>
    public static Facts Load(string folder)
    {
        var facts = new Facts(
            Read(folder, "regions.json", bytes => RegionCatalogue.Parse(bytes)),
            Read(folder, "elections.json", bytes => ElectionCalendar.Parse(bytes)),
            Read(folder, "wordings.json", bytes => WordingCatalogue.Parse(bytes))
        );
        return facts.Elections.All.Count <= UniquePledges.ElectionsMax
            ? facts
            : throw new FormatException($"elections.json: more than {UniquePledges.ElectionsMax} elections.");
    }

    private static T Read<T>(string folder, string file, Func<byte[], T> parse)
    {
        try
        {
            return parse(File.ReadAllBytes(Path.Combine(folder, file)));
        }
        catch (Exception fault)
            when (fault is FormatException or KeyNotFoundException or System.Text.Json.JsonException)
        {
            throw new FormatException($"{file}: {fault.Message}", fault);
        }
    }
}
