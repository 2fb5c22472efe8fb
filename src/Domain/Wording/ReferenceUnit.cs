namespace Netralitas.Domain.Wording;

/// <summary>A word or a slot of a reference's point.</summary>
/// <param name="Text">The word; empty for a slot.</param>
/// <param name="Start">Where it starts in the point's text.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Slot">The slot, or null for a word.</param>
/// <param name="Clauses">The required clauses it is part of.</param>
internal sealed record ReferenceUnit(
    string Text,
    int Start,
    int End,
    Slot? Slot,
    IReadOnlyList<RequiredClause> Clauses
);
