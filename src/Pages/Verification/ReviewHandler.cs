using System.Globalization;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Ceremonies;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Verification;

/// <summary>
/// <c>POST /agencies/{agency}/ceremonies/{slug}/verify</c> and <c>/return</c> from a form: decides as the API does, on the
/// version the form was made for, and goes on to the next of the queue, or back to the ceremony.
/// </summary>
/// <param name="page">Who sends it.</param>
/// <param name="decision">Decides.</param>
/// <param name="reader">Finds the next.</param>
/// <param name="ceremonies">Shows the ceremony again where nothing was done.</param>
internal sealed class ReviewHandler(
    PageScope page,
    ReviewDecision decision,
    QueueReader reader,
    CeremonyAtHandReader ceremonies
)
{
    /// <summary>The field that says the form stands in the queue.</summary>
    public const string QueueField = "queue";

    /// <summary>The field with the version the form was made for.</summary>
    public const string VersionField = "version";

    public static async Task<IResult> VerifyAsync(HttpContext http, string agency, string slug, ReviewHandler handler)
    {
        var form = await PageForm.ReadAsync(http);
        var note = form.Optional("note", TextRules.LongMax);
        var review = new CeremonyEvent.Verified(Caller.Of(http).KeyId, note);
        return await handler.DecideAsync(
            form,
            $"{agency}/{slug}",
            review,
            new ReviewDraft(form.Fault, Note: note),
            "verified"
        );
    }

    public static async Task<IResult> ReturnAsync(HttpContext http, string agency, string slug, ReviewHandler handler)
    {
        var form = await PageForm.ReadAsync(http);
        var reason = form.Required("reason", TextRules.LongMax);
        var review = new CeremonyEvent.Returned(Caller.Of(http).KeyId, reason);
        return await handler.DecideAsync(
            form,
            $"{agency}/{slug}",
            review,
            new ReviewDraft(form.Fault, Reason: reason),
            "returned"
        );
    }

    private async Task<IResult> DecideAsync(
        PageForm form,
        string ceremony,
        CeremonyEvent review,
        ReviewDraft draft,
        string notice
    )
    {
        var http = page.Http;
        if (!CeremonyId.TryParse(ceremony, out var id))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        // Read before the decision: what comes next is what came next when the operator decided.
        var queue = form.Optional(QueueField) is null
            ? null
            : reader.Read(http.Request.Query, page.Election.Id, id).Queue;
        var fault = draft.Fault ?? RefuseText(draft);
        if (fault is not null)
        {
            return await ShowAgainAsync(
                id,
                queue,
                draft with
                {
                    Fault = fault,
                },
                StatusCodes.Status422UnprocessableEntity
            );
        }

        // A form without a version was not made by a page: it expects one that no ceremony ever has.
        var version = long.TryParse(
            form.Optional(VersionField),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seen
        )
            ? seen
            : -1;
        var (report, refused) = await decision.DecideAsync(ceremony, review, version, http.RequestAborted);
        return report is not null ? GoOn(id, queue, notice)
            : refused is not null
                ? await ShowAgainAsync(id, queue, draft with { Fault = refused }, StatusCodes.Status409Conflict)
            : new ProblemResult(CommonProblems.NotFound);
    }

    private IResult GoOn(CeremonyId id, ReviewQueue? queue, string notice)
    {
        if (queue is null)
        {
            return PageResult.SeeOther(page.Link($"/agencies/{id.Agency}/ceremonies/{id.Slug}"), notice);
        }

        var kept = page
            .Http.Request.Query.Where(pair => pair.Key is not ("at" or "notice"))
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        var next = queue.After(id)?.Value;
        var query = next is null ? kept : kept.Append(KeyValuePair.Create("at", (string?)next));
        return PageResult.SeeOther("/verification" + QueryString.Create(query), notice);
    }

    private async Task<IResult> ShowAgainAsync(CeremonyId id, ReviewQueue? queue, ReviewDraft draft, int status) =>
        await ceremonies.ReadAsync(id, page.Http.RequestAborted) is { } atHand
            ? PageResult.Of<VerificationPage, VerificationModel>(new VerificationModel(queue, atHand, draft), status)
            : new ProblemResult(CommonProblems.NotFound);

    private static Rejection? RefuseText(ReviewDraft draft) =>
        (draft.Note is { } note ? TextRules.Refuse(note, TextRules.LongMax, "/note") : null)
        ?? (draft.Reason is { } reason ? TextRules.Refuse(reason, TextRules.LongMax, "/reason") : null);
}
