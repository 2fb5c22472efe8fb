namespace Netralitas.Grains.Nation;

/// <summary>How completion is judged.</summary>
/// <param name="Threshold">The share of the roll, over 0 to 1, that must have spoken and signed for an agency to be complete.</param>
public sealed record CompletionSettings(double Threshold);
