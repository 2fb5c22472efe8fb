using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Cases;

/// <summary>
/// <c>/cases/merges</c>: pairs of cases that seem to be about the same act, side by side, to be merged or told apart. What is
/// shown of each is noted as a reading.
/// </summary>
/// <param name="page">Who decides.</param>
/// <param name="view">Finds the cases.</param>
/// <param name="cases">Finds cases of the same act.</param>
/// <param name="archive">Reads them.</param>
/// <param name="readings">Where readings are noted.</param>
/// <param name="merger">Merges.</param>
/// <param name="decision">Tells apart.</param>
internal sealed class MergesPageHandler(
    PageScope page,
    CaseView view,
    CaseList cases,
    CaseArchive archive,
    CaseReadings readings,
    CaseMerger merger,
    CaseMoveDecision decision
)
{
    /// <summary>Pairs of one page; each is read, and noted.</summary>
    public const int PairsMax = 10;

    public Task<IResult> ShowAsync() => ShowAsync(null, StatusCodes.Status200OK);

    /// <summary><c>POST /cases/{registrar}/{slug}/merge</c> from a form: the case's reports join the other one.</summary>
    public async Task<IResult> MergeAsync(string registrar, string slug)
    {
        var (from, into, form, problem) = await ReadAsync(registrar, slug, "into");
        if (problem is null)
        {
            var refused = await merger.MergeAsync(
                from,
                into,
                form.Optional("note", TextRules.LongMax),
                page.Caller!.AsCaseReader().Sender,
                CasePageHandler.VersionOf(form),
                page.Http.RequestAborted
            );
            problem = refused is null ? null : CaseProblems.Of(refused);
        }

        return await AnswerAsync(problem, "case-merged");
    }

    /// <summary><c>POST /cases/{registrar}/{slug}/dismiss</c> from a form: the two are not the same; neither proposes the other again.</summary>
    public async Task<IResult> DismissAsync(string registrar, string slug)
    {
        var (one, other, form, problem) = await ReadAsync(registrar, slug, "with");
        problem ??= await DismissAsync(one, other, form, CasePageHandler.VersionOf(form));
        if (problem is null && await archive.ReadAsync(other, page.Http.RequestAborted) is { } file)
        {
            // What the operator judged is the pair: the other half follows as it stands now.
            if (file.Case.Proposals.Open.Contains(one))
            {
                problem = await DismissAsync(other, one, form, file.Version);
            }
        }

        return await AnswerAsync(problem, "case-apart");
    }

    private async Task<(CaseId Case, CaseId Other, PageForm Form, Problem? Problem)> ReadAsync(
        string registrar,
        string slug,
        string field
    )
    {
        var form = await PageForm.ReadAsync(page.Http);
        return
            CaseId.TryParse($"{registrar}/{slug}", out var id) && CaseId.TryParse(form.Optional(field), out var other)
            ? (id, other, form, null)
            : (default, default, form, CaseProblems.NotFound);
    }

    private async Task<Problem?> DismissAsync(CaseId id, CaseId with, PageForm form, long version)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["on"] = DayText.Of(CaseAgenda.CentralDayAt(page.Now)),
            ["with"] = with.Value,
        };
        if (form.Optional("note", TextRules.LongMax) is { } note)
        {
            typed["note"] = note;
        }

        return CaseProblems.Of(
            await decision.DecideAsync(
                page.Caller!.AsCaseReader().Sender,
                id,
                CaseMove.MergeDismissed,
                MoveForm.ToData(typed),
                version
            )
        );
    }

    private async Task<IResult> AnswerAsync(Problem? problem, string notice) =>
        problem is null ? PageResult.SeeOther(page.Link("/cases/merges"), notice)
        : problem.Status == StatusCodes.Status404NotFound ? new ProblemResult(problem)
        : await ShowAsync(problem.Why, problem.Status);

    private async Task<IResult> ShowAsync(Rejection? fault, int status)
    {
        var cancellation = page.Http.RequestAborted;
        var lines = await view.ReadAsync(page.Caller!.AsCaseReader(), cancellation);
        var pairs = new List<CasePair>();
        var candidates = lines
            .Where(line => line.IsOpen)
            .OrderBy(line => line.ReceivedOn)
            .ThenBy(line => line.Id.Value, StringComparer.Ordinal)
            .SelectMany(
                line => cases.SameDeed(line).Where(other => IsFirst(line, other)),
                (line, other) => (line, other)
            );
        foreach (var (line, other) in candidates)
        {
            if (pairs.Count == PairsMax)
            {
                break;
            }

            // The list does not know which were told apart already.
            if (
                await archive.ReadAsync(line.Id, cancellation) is { } one
                && await archive.ReadAsync(other.Id, cancellation) is { } two
                && (one.Case.Proposals.Open.Contains(other.Id) || two.Case.Proposals.Open.Contains(line.Id))
            )
            {
                pairs.Add(new CasePair(one, two));
            }
        }

        CaseId[] read = [.. pairs.SelectMany(pair => new[] { pair.One.Case.Id, pair.Two.Case.Id }).Distinct()];
        await readings.NoteAsync(page.Caller!.KeyId, read, "case", null, cancellation);
        return PageResult.Of<MergesPage, MergesModel>(new MergesModel(pairs, fault), status);
    }

    // Each pair once, the one received first on the left.
    private static bool IsFirst(CaseLine line, CaseLine other) =>
        (line.ReceivedOn, line.Id.Value).CompareTo((other.ReceivedOn, other.Id.Value)) < 0;
}

/// <summary>What the page of merge proposals shows.</summary>
/// <param name="Pairs">The pairs.</param>
/// <param name="Fault">Why the last one could not be decided; null if none was, or it was.</param>
public sealed record MergesModel(IReadOnlyList<CasePair> Pairs, Rejection? Fault);

/// <summary>Two cases that seem to be about the same act.</summary>
/// <param name="One">The one received first.</param>
/// <param name="Two">The other.</param>
public sealed record CasePair(CaseFile One, CaseFile Two);
