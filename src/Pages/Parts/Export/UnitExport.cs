using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// <c>GET /export/units.csv?agency=</c> (or <c>.xlsx</c>): the units of an agency's roll in force, each with what its own
/// ceremonies came to.
/// </summary>
internal static class UnitExport
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        PageScope page,
        IGrainFactory grains,
        SettledCeremonies ceremonies
    )
    {
        if (!AgencyId.TryParse(http.Request.Query["agency"], out var agency))
        {
            return new ProblemResult(
                QueryProblem.Of(
                    "agency",
                    "'agency' wajib diisi dengan kode wilayah atau kl.<nama>.",
                    "'agency' is required: a region code or kl.<slug>."
                )
            );
        }

        if (!Caller.Of(http).MayRead(agency))
        {
            return new ProblemResult(AgencyProblems.Foreign);
        }

        if (await grains.AskAsync(agency, http.RequestAborted) is not { } report)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        if (await ceremonies.SettleAsync(http.RequestAborted) is { } notYet)
        {
            return new ProblemResult(notYet);
        }

        var roll = report.Agency.Roll;
        var held = ceremonies
            .List.Of(agency)
            .Where(line => line.IsHeld && line.Unit is not null && line.Covers(page.Election.Id))
            .ToLookup(line => line.Unit!.Value);
        var list = new ExportList<RollUnit>(
            new BilingualText($"Unit {agency}", $"Units {agency}"),
            [.. Columns(roll, held)],
            roll?.Units ?? [],
            page.Now,
            report.Position
        );
        return new ExportResult<RollUnit>(list, page);
    }

    private static IEnumerable<ExportColumn<RollUnit>> Columns(Roll? roll, ILookup<UnitId, CeremonyLine> held) =>
        [
            ExportColumn<RollUnit>.Text("Kode unit", "Unit code", 36, unit => unit.Id.Value),
            ExportColumn<RollUnit>.Text("Unit", "Unit", 40, unit => NumberMask.MaskIn(unit.Name)),
            ExportColumn<RollUnit>.Day("Daftar per", "Roll as of", _ => roll?.AsOf),
            .. CountColumns.Of<RollUnit>("Daftar", "Roll", unit => unit.Persons),
            ExportColumn<RollUnit>.Whole(
                "Apel unit terlaksana",
                "Unit's ceremonies held",
                unit => held[unit.Id].Count()
            ),
            .. CountColumns.Of<RollUnit>(
                "Mengucapkan pada apel unit",
                "Spoken at the unit's ceremonies",
                unit => Sum(held[unit.Id], line => line.Spoken)
            ),
            .. CountColumns.Of<RollUnit>(
                "Menandatangani pada apel unit",
                "Signed at the unit's ceremonies",
                unit => Sum(held[unit.Id], line => line.Signed)
            ),
        ];

    private static CategoryCounts Sum(IEnumerable<CeremonyLine> lines, Func<CeremonyLine, CategoryCounts> read) =>
        lines.Aggregate(default(CategoryCounts), (sum, line) => sum + read(line));
}
