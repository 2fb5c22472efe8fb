namespace Netralitas.Domain.Wording;

/// <summary>How a recited text departs from its reference at one place.</summary>
public enum WordingFindingKind
{
    /// <summary>Words left out or added that take nothing from the required clauses: a note, not a fault.</summary>
    Wider,

    /// <summary>A misspelling.</summary>
    Orthographic,

    /// <summary>A required clause is missing, reversed, or a slip gives it another meaning.</summary>
    Substantive,

    /// <summary>The text binds to another agency than the one that held the ceremony; weighs as substantive.</summary>
    OtherAgency,
}
