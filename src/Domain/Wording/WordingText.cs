namespace Netralitas.Domain.Wording;

/// <summary>The wording recited or signed at a ceremony, as the agency reported it.</summary>
/// <param name="Opening">What was said before the points; kept as a fact, not judged, for the references have none.</param>
/// <param name="Points">The points in the order they were said, normally four; empty when only a reference is claimed.</param>
/// <param name="Closing">What was said after the points; kept, not judged.</param>
/// <param name="ClaimedReference">The reference the agency says it used, for example <c>ikrar</c> or <c>pakta</c>.</param>
public sealed record WordingText(
    string? Opening,
    IReadOnlyList<string> Points,
    string? Closing,
    string? ClaimedReference
);
