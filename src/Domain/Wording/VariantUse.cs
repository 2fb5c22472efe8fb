namespace Netralitas.Domain.Wording;

/// <summary>One place where a text uses a listed variant; shared by all words that came of it.</summary>
/// <param name="variant">The variant used.</param>
internal sealed class VariantUse(Variant variant)
{
    /// <summary>The variant used.</summary>
    public Variant Variant { get; } = variant;
}
