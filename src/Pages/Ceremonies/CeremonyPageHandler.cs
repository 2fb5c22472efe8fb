using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Wording;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Agencies;
using Netralitas.Pages.Ceremonies.Wording;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Ceremonies;

/// <summary><c>GET /agencies/{agency}/ceremonies/{slug}</c>: everything known of a ceremony.</summary>
/// <param name="grains">Reaches agency and ceremony.</param>
/// <param name="wordings">The references.</param>
/// <param name="trail">The way to it.</param>
internal sealed class CeremonyPageHandler(IGrainFactory grains, WordingCatalogue wordings, AgencyTrail trail)
{
    public async Task<IResult> ShowAsync(HttpContext http, string agency, string slug, PageScope scope)
    {
        if (!CeremonyId.TryParse($"{agency}/{slug}", out var id))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        return
            await grains.AskAsync(id, http.RequestAborted) is { } report
            && await grains.AskAsync(id.Agency, http.RequestAborted) is { } holder
            ? PageResult.Of<CeremonyPage, CeremonyModel>(View(scope, report, holder.Agency, AgencyLine.Of(holder)))
            : new ProblemResult(CommonProblems.NotFound);
    }

    private CeremonyModel View(PageScope scope, CeremonyReport report, Agency agency, AgencyLine row)
    {
        var unit = report.Facts?.Unit;
        var unitName = unit is null
            ? null
            : agency.Roll?.Units.FirstOrDefault(each => each.Id == unit)?.Name ?? unit.Value.Value;
        var own = new Crumb(report.Id.Slug, null);
        return new CeremonyModel(
            report,
            row,
            unit is { } id
                ? trail.To(scope, row, new Crumb(unitName!, scope.Link($"/agencies/{row.Id}/units/{SlugOf(id)}")), own)
                : trail.To(scope, row, own),
            scope.Now,
            unitName,
            [
                .. (report.Facts?.Elections ?? []).Select(covered =>
                    scope.Elections.FirstOrDefault(each => each.Id == covered) is { } known
                        ? scope.Tongue.Say(known.Name)
                        : covered.Value
                ),
            ],
            Checked(report, row.Name)
        );
    }

    // A plan may name a wording, but nothing was recited yet.
    private WordingView? Checked(CeremonyReport report, string agencyName) =>
        report.Facts is { } facts && Domain.Ceremonies.Ceremony.IsHeldStatus(report.Status)
            ? WordingView.Of(facts.Wording, agencyName, wordings)
            : null;

    private static string SlugOf(UnitId unit) => unit.Value[(unit.Agency.Value.Length + 1)..];
}
