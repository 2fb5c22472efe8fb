using Netralitas.Contracts;
using Netralitas.Domain.Wording;

namespace Netralitas.Grains.Codec;

/// <summary>The contract's words for what the wording check says.</summary>
public static class WordingWords
{
    /// <summary>The verdict on a whole text.</summary>
    public static WireNames<WordingVerdict> Verdict { get; } =
        new(
            (WordingVerdict.Conforms, "conforms"),
            (WordingVerdict.Orthographic, "orthographic"),
            (WordingVerdict.Substantive, "substantive"),
            (WordingVerdict.Absent, "absent")
        );

    /// <summary>The kind of one departure.</summary>
    public static WireNames<WordingFindingKind> Finding { get; } =
        new(
            (WordingFindingKind.Orthographic, "orthographic"),
            (WordingFindingKind.Substantive, "substantive"),
            (WordingFindingKind.Wider, "wider"),
            (WordingFindingKind.OtherAgency, "otherAgency")
        );
}
