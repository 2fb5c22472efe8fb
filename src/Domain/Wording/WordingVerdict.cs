namespace Netralitas.Domain.Wording;

/// <summary>What the wording check says of a text as a whole: its worst finding.</summary>
public enum WordingVerdict
{
    /// <summary>The text says what a reference says; it may bind to more.</summary>
    Conforms,

    /// <summary>Words are misspelt, their meaning stands.</summary>
    Orthographic,

    /// <summary>A required clause is missing or says something else, or another agency is named.</summary>
    Substantive,

    /// <summary>No wording was reported.</summary>
    Absent,
}
