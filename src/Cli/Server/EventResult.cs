using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Server;

/// <summary>What became of one event that was not plainly accepted.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Id">Its CloudEvents id, if it had a readable one.</param>
/// <param name="Outcome"><c>duplicate</c>, <c>conflict</c> or <c>rejected</c>.</param>
/// <param name="Code">Why, for programs.</param>
/// <param name="Pointer">JSON pointer to the field at fault.</param>
/// <param name="Detail">Why, for people.</param>
public sealed record EventResult(
    int Index,
    string? Id,
    string Outcome,
    string? Code,
    string? Pointer,
    Bilingual? Detail
)
{
    /// <summary>Whether the event is known already, which is no fault: sending twice is safe.</summary>
    public bool IsDuplicate => string.Equals(Outcome, "duplicate", StringComparison.Ordinal);
}
