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

namespace Netralitas.Grains.FactFiles;

/// <summary>The facts of <c>data/</c>, read and checked at start: a node with wrong facts does not start.</summary>
/// <param name="Regions">Provinces, regencies and cities.</param>
/// <param name="Tiles">Where each province stands on the map.</param>
/// <param name="Elections">Elections, stages and target dates.</param>
/// <param name="Wordings">Reference wordings.</param>
/// <param name="Cases">What cases of violations are decided by.</param>
/// <param name="Fingerprint">SHA-256 of the files deadlines are computed by, in hex.</param>
/// <param name="Files">The files, for who wants to see by what is decided.</param>
public sealed record Facts(
    RegionCatalogue Regions,
    TileMap Tiles,
    ElectionCalendar Elections,
    WordingCatalogue Wordings,
    CaseRules Cases,
    string Fingerprint,
    IReadOnlyList<FactFile> Files
)
{
    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="FormatException">A file breaks a rule; the message names file, line and field.</exception>
    public static Facts Load(string folder)
    {
        using var reader = new Reader(folder);
        var regions = reader.Read("regions.json", bytes => RegionCatalogue.Parse(bytes), isOfDeadlines: false);
        var elections = reader.Read("elections.json", bytes => ElectionCalendar.Parse(bytes));
        var wordings = reader.Read("wordings.json", bytes => WordingCatalogue.Parse(bytes), isOfDeadlines: false);
        var cases = ReadCases(reader, elections);
        var tiles = reader.Read("province-tiles.json", bytes => TileMap.Parse(bytes, regions), isOfDeadlines: false);
        var facts = new Facts(regions, tiles, elections, wordings, cases, reader.Fingerprint(), reader.Files);
        return facts.Elections.All.Count <= UniquePledges.ElectionsMax
            ? facts
            : throw new FormatException($"elections.json: more than {UniquePledges.ElectionsMax} elections.");
    }

    private static CaseRules ReadCases(Reader reader, ElectionCalendar elections)
    {
        var violations = reader.Read("violations.json", bytes => ViolationCatalogues.Parse(bytes));
        var penalties = reader.Read(
            "penalties.json",
            bytes =>
            {
                var read = PenaltyCatalogue.Parse(bytes);
                read.ExpectCovers(violations);
                return read;
            }
        );
        var clocks = reader.Read(
            "clocks.json",
            bytes =>
            {
                var read = ClockBook.Parse(bytes);
                read.ExpectClocks();
                read.ExpectRegimes(elections.All.Select(election => election.Regime));
                return read;
            }
        );
        return new CaseRules(
            elections,
            violations,
            penalties,
            clocks,
            reader.Read("holidays.json", bytes => HolidayCalendar.Parse(bytes)),
            reader.Read("supervisors.json", bytes => SupervisorRegister.Parse(bytes)),
            reader.Read("case-moves.json", bytes => CaseMoveBook.Parse(bytes)),
            reader.Read("privacy.json", bytes => PrivacyRules.Parse(bytes))
        );
    }

    private sealed class Reader(string folder) : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly List<FactFile> files = [];

        public IReadOnlyList<FactFile> Files => files;

        public string Fingerprint() => Convert.ToHexStringLower(hash.GetHashAndReset());

        // What deadlines are computed by goes into the fingerprint.
        public T Read<T>(string file, Func<byte[], T> parse, bool isOfDeadlines = true)
        {
            try
            {
                var bytes = File.ReadAllBytes(Path.Combine(folder, file));
                if (isOfDeadlines)
                {
                    hash.AppendData(bytes);
                }

                var read = parse(bytes);
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
                files.Add(new FactFile(Path.GetFileNameWithoutExtension(file), sha256, bytes));
                return read;
            }
            catch (Exception fault)
                when (fault is FormatException or KeyNotFoundException or System.Text.Json.JsonException)
            {
                throw new FormatException($"{file}: {fault.Message}", fault);
            }
        }

        public void Dispose() => hash.Dispose();
    }
}
