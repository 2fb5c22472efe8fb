namespace Netralitas.Domain.Facts;

/// <summary>How well a fact of <c>data/</c> is known. Written there as F, F2, A or U.</summary>
public enum Confidence
{
    /// <summary>F: found in a source that was read.</summary>
    Found,

    /// <summary>F2: found second-hand, in a text that reports the source.</summary>
    SecondHand,

    /// <summary>A: derived from other facts.</summary>
    Derived,

    /// <summary>U: not verified.</summary>
    Unverified,
}
