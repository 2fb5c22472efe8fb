using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Nation;

/// <summary><c>/</c>: the nation at a glance for operators; an agency is sent to its own page.</summary>
internal static class NationPageHandler
{
    public static async Task<IResult> ShowAsync(HttpContext http, PageScope page, NationReader reader)
    {
        if (Caller.Of(http).Agency is { } own)
        {
            return PageResult.SeeOther(page.Link($"/agencies/{own}"));
        }

        var (query, problem) = NationQuery.Read(http.Request.Query);
        return problem is not null
            ? new ProblemResult(problem)
            : PageResult.Of<NationPage, NationModel>(
                await reader.ReadAsync(page.Election, query!, http.RequestAborted)
            );
    }
}
