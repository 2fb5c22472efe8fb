using Netralitas.Domain.Calendar;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Privacy;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Supervision;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Facts;

/// <summary>The facts as they are shipped, read once.</summary>
internal static class Shipped
{
    public static ElectionCalendar Elections { get; } = ElectionCalendar.Parse(DataFile.Read("data/elections.json"));

    public static RegionCatalogue Regions { get; } = RegionCatalogue.Parse(DataFile.Read("data/regions.json"));

    public static HolidayCalendar Holidays { get; } = HolidayCalendar.Parse(DataFile.Read("data/holidays.json"));

    public static SupervisorRegister Supervisors { get; } =
        SupervisorRegister.Parse(DataFile.Read("data/supervisors.json"));

    public static PrivacyRules Privacy { get; } = PrivacyRules.Parse(DataFile.Read("data/privacy.json"));

    public static ViolationCatalogues Violations { get; } =
        ViolationCatalogues.Parse(DataFile.Read("data/violations.json"));

    public static PenaltyCatalogue Penalties { get; } = PenaltyCatalogue.Parse(DataFile.Read("data/penalties.json"));

    public static ClockBook Clocks { get; } = ClockBook.Parse(DataFile.Read("data/clocks.json"));

    public static CaseMoveBook Moves { get; } = CaseMoveBook.Parse(DataFile.Read("data/case-moves.json"));

    public static CaseRules CaseRules { get; } =
        new(Elections, Violations, Penalties, Clocks, Holidays, Supervisors, Moves, Privacy);

    public static ElectionId Pemilu { get; } = ElectionId.Parse("pemilu-2024");

    public static ElectionId Pilkada { get; } = ElectionId.Parse("pilkada-2024");
}
