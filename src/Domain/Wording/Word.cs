namespace Netralitas.Domain.Wording;

/// <summary>A word of a text and where it stands there.</summary>
/// <param name="Text">Lower case, without punctuation.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Variant">The listed variant it was read by; null if it stands as it was written.</param>
internal readonly record struct Word(string Text, int Start, int End, VariantUse? Variant = null);
