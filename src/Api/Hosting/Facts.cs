using Netralitas.Domain.Calendar;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Privacy;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Supervision;
using Netralitas.Domain.Violations;
using Netralitas.Domain.Wording;

namespace Netralitas.Api.Hosting;

/// <summary>The facts of <c>data/</c>, read and checked at start: a node with wrong facts does not start.</summary>
/// <param name="Regions">Provinces, regencies and cities.</param>
/// <param name="Elections">Elections, stages and target dates.</param>
/// <param name="Wordings">Reference wordings.</param>
/// <param name="Holidays">Days off, and with them the ends of legal periods.</param>
/// <param name="Supervisors">The institutions that handle violations, over time.</param>
/// <param name="Privacy">Limits that protect the persons of a case.</param>
/// <param name="Violations">Acts and what the joint decrees make of them.</param>
/// <param name="Penalties">What may be imposed.</param>
/// <param name="Clocks">Legal periods of a case.</param>
public sealed record Facts(
    RegionCatalogue Regions,
    ElectionCalendar Elections,
    WordingCatalogue Wordings,
    HolidayCalendar Holidays,
    SupervisorRegister Supervisors,
    PrivacyRules Privacy,
    ViolationCatalogues Violations,
    PenaltyCatalogue Penalties,
    ClockBook Clocks
)
{
    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="FormatException">A file breaks a rule; the message names file, line and field.</exception>
    public static Facts Load(string folder)
    {
        var regions = Read(folder, "regions.json", bytes => RegionCatalogue.Parse(bytes));
        var violations = Read(folder, "violations.json", bytes => ViolationCatalogues.Parse(bytes));
        var facts = new Facts(
            regions,
            Read(folder, "elections.json", bytes => ElectionCalendar.Parse(bytes)),
            Read(folder, "wordings.json", bytes => WordingCatalogue.Parse(bytes)),
            Read(folder, "holidays.json", bytes => HolidayCalendar.Parse(bytes)),
            Read(folder, "supervisors.json", bytes => SupervisorRegister.Parse(bytes)),
            Read(folder, "privacy.json", bytes => PrivacyRules.Parse(bytes)),
            violations,
            Read(folder, "penalties.json", bytes => ReadPenalties(bytes, violations)),
            Read(folder, "clocks.json", bytes => ClockBook.Parse(bytes))
        );
        return facts.Elections.All.Count <= UniquePledges.ElectionsMax
            ? facts
            : throw new FormatException($"elections.json: more than {UniquePledges.ElectionsMax} elections.");
    }

    private static PenaltyCatalogue ReadPenalties(byte[] bytes, ViolationCatalogues violations)
    {
        var penalties = PenaltyCatalogue.Parse(bytes);
        penalties.ExpectCovers(violations);
        return penalties;
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
