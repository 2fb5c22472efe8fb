namespace Netralitas.Identity.Problems;

/// <summary>A problem as an endpoint's result.</summary>
/// <param name="problem">The problem.</param>
public sealed class ProblemResult(Problem problem) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.WriteAsync(httpContext, problem);
}
