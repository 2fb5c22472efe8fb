using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Verification;

/// <summary>What an operator had typed into the forms of a review when it could not be done.</summary>
/// <param name="Fault">Why not; null for forms nobody has filled in yet.</param>
/// <param name="Note">The note to an acceptance.</param>
/// <param name="Reason">The reason for sending back.</param>
public sealed record ReviewDraft(Rejection? Fault = null, string? Note = null, string? Reason = null)
{
    /// <summary>Forms nobody has filled in yet.</summary>
    public static ReviewDraft Empty { get; } = new();
}
