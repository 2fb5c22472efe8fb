using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Verification;

/// <summary>
/// <c>GET /verification?at=</c>: the ceremonies that await review, and beside them the one at hand: the one that is named, else
/// the first.
/// </summary>
internal static class VerificationPageHandler
{
    private const int TriesMax = 5;

    public static async Task<IResult> ShowAsync(
        HttpContext http,
        PageScope page,
        QueueReader reader,
        CeremonyAtHandReader ceremonies
    )
    {
        var named = http.Request.Query["at"].ToString();
        if (named.Length > 0 && !CeremonyId.TryParse(named, out _))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        CeremonyId? wanted = CeremonyId.TryParse(named, out var at) ? at : null;
        var (queue, problem) = reader.Read(http.Request.Query, page.Election.Id, wanted);
        if (queue is null)
        {
            return new ProblemResult(problem!);
        }

        var atHand = wanted is not null
            ? await ceremonies.ReadAsync(at, http.RequestAborted)
            : await FindFirstAsync(queue, ceremonies, http.RequestAborted);
        return named.Length > 0 && atHand is null
            ? new ProblemResult(CommonProblems.NotFound)
            : PageResult.Of<VerificationPage, VerificationModel>(
                new VerificationModel(queue, atHand, ReviewDraft.Empty)
            );
    }

    // The list is a moment behind the ceremonies: what somebody just judged may still stand in it.
    private static async Task<CeremonyAtHand?> FindFirstAsync(
        ReviewQueue queue,
        CeremonyAtHandReader ceremonies,
        CancellationToken cancellation
    )
    {
        foreach (var line in queue.Lines.Take(TriesMax))
        {
            if (await ceremonies.ReadAsync(line.Id, cancellation) is { Report.Status: CeremonyStatus.Held } waiting)
            {
                return waiting;
            }
        }

        return null;
    }
}

/// <summary>What the page of the queue shows.</summary>
/// <param name="Queue">The ceremonies that wait; null where one alone is looked at.</param>
/// <param name="AtHand">The one at hand; null if none waits.</param>
/// <param name="Draft">What was typed and could not be done.</param>
public sealed record VerificationModel(ReviewQueue? Queue, CeremonyAtHand? AtHand, ReviewDraft Draft);
