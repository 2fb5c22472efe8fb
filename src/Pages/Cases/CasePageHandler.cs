using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Cases;

/// <summary><c>/cases/{registrar}/{slug}</c>: one case, its moves, and who reported.</summary>
/// <param name="page">Who reads or moves it.</param>
/// <param name="reader">Reads it.</param>
/// <param name="decision">Decides moves, as the API does.</param>
/// <param name="archive">Says whether it is still there.</param>
/// <param name="reporters">Reads who reported.</param>
internal sealed class CasePageHandler(
    PageScope page,
    CasePageReader reader,
    CaseMoveDecision decision,
    CaseArchive archive,
    ReporterReading reporters
)
{
    /// <summary>The field with the version the form was made for.</summary>
    public const string VersionField = "version";

    public async Task<IResult> ShowAsync(string registrar, string slug) =>
        CaseId.TryParse($"{registrar}/{slug}", out var id)
            ? await ShowAsync(id, MoveDraft.Empty, StatusCodes.Status200OK)
            : new ProblemResult(CaseProblems.NotFound);

    public async Task<IResult> MoveAsync(string registrar, string slug, string move)
    {
        var caller = page.Caller!;
        if (!CaseId.TryParse($"{registrar}/{slug}", out var id))
        {
            return new ProblemResult(CaseProblems.NotFound);
        }

        if (!CaseMoveDecision.TryFind(move, out var known))
        {
            return new ProblemResult(new Problem(StatusCodes.Status422UnprocessableEntity, CaseMoveDecision.Unknown));
        }

        if (CaseMoveRoles.Refuse(caller, known) is { } mayNot)
        {
            return new ProblemResult(mayNot);
        }

        var form = await PageForm.ReadAsync(page.Http);
        var typed = MoveForm.Read(form);
        var problem = form.Fault is { } fault
            ? new Problem(StatusCodes.Status422UnprocessableEntity, fault)
            : CaseProblems.Of(
                await decision.DecideAsync(
                    caller.AsCaseReader().Sender,
                    id,
                    known,
                    MoveForm.ToData(typed),
                    VersionOf(form)
                )
            );
        if (problem is not null)
        {
            return problem.Status == StatusCodes.Status404NotFound
                ? new ProblemResult(problem)
                : await ShowAsync(id, new MoveDraft(known, problem.Why, typed), problem.Status);
        }

        return await archive.ReadAsync(id, page.Http.RequestAborted) is null
            ? PageResult.SeeOther(page.Link("/cases"), "case-erased")
            : PageResult.SeeOther(page.Link($"/cases/{id}"), "case-moved");
    }

    public async Task<IResult> ReportersAsync(string registrar, string slug)
    {
        if (!CaseId.TryParse($"{registrar}/{slug}", out var id))
        {
            return new ProblemResult(CaseProblems.NotFound);
        }

        var form = await PageForm.ReadAsync(page.Http);
        var reason = form.Required("reason", TextRules.LongMax);
        if ((form.Fault ?? TextRules.Refuse(reason, TextRules.LongMax, "/reason")) is { } fault)
        {
            return await ShowAsync(
                id,
                MoveDraft.Empty with
                {
                    Fault = fault,
                },
                StatusCodes.Status422UnprocessableEntity
            );
        }

        return await reporters.ReadAsync(page.Caller!.KeyId, id, reason, page.Http.RequestAborted) is { } found
            ? PageResult.Of<ReportersPage, ReportersModel>(new ReportersModel(id, reason, found))
            : new ProblemResult(CaseProblems.NotFound);
    }

    /// <summary>The version a form was made for; one that no case has if it names none.</summary>
    public static long VersionOf(PageForm form, string field = VersionField) =>
        long.TryParse(form.Optional(field), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : -1;

    private async Task<IResult> ShowAsync(CaseId id, MoveDraft draft, int status) =>
        await reader.ReadAsync(id, draft) is { } model
            ? PageResult.Of<CasePage, CaseModel>(model, status)
            : new ProblemResult(CaseProblems.NotFound);
}

/// <summary>Who reported a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Reason">Why it was looked at.</param>
/// <param name="Found">Every report with who made it, if that was given.</param>
public sealed record ReportersModel(
    CaseId Id,
    string Reason,
    IReadOnlyList<(FiledReport Filed, Reporter? Reporter)> Found
);
