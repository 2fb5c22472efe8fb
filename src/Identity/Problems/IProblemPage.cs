namespace Netralitas.Identity.Problems;

/// <summary>Shows a problem to people; whoever has pages brings one. Without, people read what programs do.</summary>
public interface IProblemPage
{
    /// <summary>Answers the request.</summary>
    Task WriteAsync(HttpContext http, Problem problem);
}
