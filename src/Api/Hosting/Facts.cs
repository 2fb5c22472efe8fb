using Netralitas.Domain.Calendar;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Privacy;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Supervision;
using Netralitas.Domain.Wording;

namespace Netralitas.Api.Hosting;

/// <summary>The facts of <c>data/</c>, read and checked at start: a node with wrong facts does not start.</summary>
/// <param name="Regions">Provinces, regencies and cities.</param>
/// <param name="Elections">Elections, stages and target dates.</param>
/// <param name="Wordings">Reference wordings.</param>
/// <param name="Holidays">Days off, and with them the ends of legal periods.</param>
/// <param name="Supervisors">The institutions that handle violations, over time.</param>
/// <param name="Privacy">Limits that protect the persons of a case.</param>
public sealed record Facts(
    RegionCatalogue Regions,
    ElectionCalendar Elections,
    WordingCatalogue Wordings,
    HolidayCalendar Holidays,
    SupervisorRegister Supervisors,
    PrivacyRules Privacy
)
{
    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="FormatException">A file breaks a rule; the message names file, line and field.</exception>
    public static Facts Load(string folder)
    {
        var facts = new Facts(
            Read(folder, "regions.json", bytes => RegionCatalogue.Parse(bytes)),
            Read(folder, "elections.json", bytes => ElectionCalendar.Parse(bytes)),
            Read(folder, "wordings.json", bytes => WordingCatalogue.Parse(bytes)),
            Read(folder, "holidays.json", bytes => HolidayCalendar.Parse(bytes)),
            Read(folder, "supervisors.json", bytes => SupervisorRegister.Parse(bytes)),
            Read(folder, "privacy.json", bytes => PrivacyRules.Parse(bytes))
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
