using Netralitas.Domain.Elections;
using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Completion;

/// <summary>What one agency has done for one election.</summary>
/// <param name="Election">The election.</param>
/// <param name="Scheduled">Ceremonies planned and not yet held.</param>
/// <param name="Held">Ceremonies held, verified or not.</param>
/// <param name="Verified">Ceremonies held whose evidence was accepted.</param>
/// <param name="Spoken">Unique persons who recited the pledge.</param>
/// <param name="Signed">Unique persons who signed the pact.</param>
public sealed record ElectionFigures(
    ElectionId Election,
    int Scheduled,
    int Held,
    int Verified,
    CategoryCounts Spoken,
    CategoryCounts Signed
)
{
    /// <summary>Whether no ceremony counts for the election; those called off do not.</summary>
    public bool IsNone => Scheduled == 0 && Held == 0;
}
