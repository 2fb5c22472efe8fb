using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Security;

/// <summary>Problems of reading an agency.</summary>
public static class AgencyProblems
{
    /// <summary>An agency's key asked for another agency, known or not: the answer is the same.</summary>
    public static Problem Foreign { get; } =
        Problem.Of(
            StatusCodes.Status403Forbidden,
            "agency-foreign",
            "Kunci instansi hanya dapat membaca data instansinya sendiri.",
            "An agency's key reads its own agency only."
        );
}
