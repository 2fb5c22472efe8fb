using Netralitas.Domain.Agencies;
using Netralitas.Domain.Calendar;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Privacy;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Supervision;
using Netralitas.Domain.Violations;
using Netralitas.Domain.Wording;

namespace Netralitas.Grains.Tests.Facts;

/// <summary>The facts as they are shipped, read once.</summary>
internal static class Shipped
{
    public static ElectionCalendar Elections { get; } = ElectionCalendar.Parse(Read("data/elections.json"));

    public static RegionCatalogue Regions { get; } = RegionCatalogue.Parse(Read("data/regions.json"));

    public static WordingCatalogue Wordings { get; } = WordingCatalogue.Parse(Read("data/wordings.json"));

    public static CaseRules CaseRules { get; } =
        new(
            Elections,
            ViolationCatalogues.Parse(Read("data/violations.json")),
            PenaltyCatalogue.Parse(Read("data/penalties.json")),
            ClockBook.Parse(Read("data/clocks.json")),
            HolidayCalendar.Parse(Read("data/holidays.json")),
            SupervisorRegister.Parse(Read("data/supervisors.json")),
            CaseMoveBook.Parse(Read("data/case-moves.json")),
            PrivacyRules.Parse(Read("data/privacy.json"))
        );

    public static ElectionId Pemilu { get; } = ElectionId.Parse("pemilu-2024");

    public static ElectionId Pilkada { get; } = ElectionId.Parse("pilkada-2024");

    public static Agency Agency(string code) => Domain.Agencies.Agency.Of(Regions.Find(code)!);

    public static byte[] Read(string path)
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
