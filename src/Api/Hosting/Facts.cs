using System.Security.Cryptography;
using Netralitas.Domain.Calendar;
using Netralitas.Domain.Cases;
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
/// <param name="Tiles">Where each province stands on the map.</param>
/// <param name="Elections">Elections, stages and target dates.</param>
/// <param name="Wordings">Reference wordings.</param>
/// <param name="Cases">What cases of violations are decided by.</param>
/// <param name="Fingerprint">SHA-256 of the files deadlines are computed by, in hex.</param>
public sealed record Facts(
    RegionCatalogue Regions,
    TileMap Tiles,
    ElectionCalendar Elections,
    WordingCatalogue Wordings,
    CaseRules Cases,
    string Fingerprint
)
{
    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="FormatException">A file breaks a rule; the message names file, line and field.</exception>
    public static Facts Load(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var regions = Read(folder, "regions.json", bytes => RegionCatalogue.Parse(bytes));
        var elections = Read(folder, "elections.json", bytes => ElectionCalendar.Parse(bytes), hash);
        var facts = new Facts(
            regions,
            Read(folder, "province-tiles.json", bytes => TileMap.Parse(bytes, regions)),
            elections,
            Read(folder, "wordings.json", bytes => WordingCatalogue.Parse(bytes)),
            ReadCases(folder, elections, hash),
            Convert.ToHexStringLower(hash.GetHashAndReset())
        );
        return facts.Elections.All.Count <= UniquePledges.ElectionsMax
            ? facts
            : throw new FormatException($"elections.json: more than {UniquePledges.ElectionsMax} elections.");
    }

    private static CaseRules ReadCases(string folder, ElectionCalendar elections, IncrementalHash hash)
    {
        var violations = Read(folder, "violations.json", bytes => ViolationCatalogues.Parse(bytes), hash);
        var penalties = Read(
            folder,
            "penalties.json",
            bytes =>
            {
                var read = PenaltyCatalogue.Parse(bytes);
                read.ExpectCovers(violations);
                return read;
            },
            hash
        );
        var clocks = Read(
            folder,
            "clocks.json",
            bytes =>
            {
                var read = ClockBook.Parse(bytes);
                read.ExpectClocks();
                read.ExpectRegimes(elections.All.Select(election => election.Regime));
                return read;
            },
            hash
        );
        return new CaseRules(
            elections,
            violations,
            penalties,
            clocks,
            Read(folder, "holidays.json", bytes => HolidayCalendar.Parse(bytes), hash),
            Read(folder, "supervisors.json", bytes => SupervisorRegister.Parse(bytes), hash),
            Read(folder, "case-moves.json", bytes => CaseMoveBook.Parse(bytes), hash),
            Read(folder, "privacy.json", bytes => PrivacyRules.Parse(bytes), hash)
        );
    }

    // What deadlines are computed by goes into the hash.
    private static T Read<T>(string folder, string file, Func<byte[], T> parse, IncrementalHash? hash = null)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, file));
            hash?.AppendData(bytes);
            return parse(bytes);
        }
        catch (Exception fault)
            when (fault is FormatException or KeyNotFoundException or System.Text.Json.JsonException)
        {
            throw new FormatException($"{file}: {fault.Message}", fault);
        }
    }
}
