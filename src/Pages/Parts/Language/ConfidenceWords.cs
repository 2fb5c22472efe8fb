using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What the marks of facts mean, for people.</summary>
public static class ConfidenceWords
{
    private static readonly Dictionary<Confidence, BilingualText> Words = new()
    {
        [Confidence.Found] = new("sumber dibaca", "source read"),
        [Confidence.SecondHand] = new("dari tangan kedua", "second-hand"),
        [Confidence.Derived] = new("disimpulkan", "derived"),
        [Confidence.Unverified] = new("belum diperiksa", "unverified"),
    };

    /// <summary>What the mark means.</summary>
    public static BilingualText Of(Confidence confidence) => Words[confidence];

    /// <summary>How a badge shows it: the less known, the louder.</summary>
    public static string BadgeOf(Confidence confidence) =>
        confidence switch
        {
            Confidence.Found => "badge good",
            Confidence.Unverified => "badge bad",
            _ => "badge warn",
        };
}
