using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Facts;

/// <summary>Where a fact of <c>data/</c> comes from.</summary>
/// <param name="Text">The law, regulation or report, or how the fact was derived.</param>
/// <param name="Confidence">How well it is known.</param>
public sealed record FactSource(BilingualText Text, Confidence Confidence);
