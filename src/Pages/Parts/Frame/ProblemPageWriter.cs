using Netralitas.Identity.Problems;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>Shows people a problem as a page.</summary>
internal sealed class ProblemPageWriter : IProblemPage
{
    /// <inheritdoc />
    public Task WriteAsync(HttpContext http, Problem problem) =>
        PageResult.Of<ProblemPage, Problem>(problem, problem.Status).ExecuteAsync(http);
}
