namespace Netralitas.Domain.Wording;

/// <summary>A reference text, ready to be compared with.</summary>
/// <param name="Wording">The text.</param>
/// <param name="Points">Its points, taken apart.</param>
internal sealed record Reference(ReferenceWording Wording, IReadOnlyList<ReferencePoint> Points);
