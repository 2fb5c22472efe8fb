namespace Netralitas.Domain.Wording;

/// <summary>How words of a text answer units of a reference.</summary>
internal enum StepKind
{
    /// <summary>The same word, also if read by a listed variant.</summary>
    Same,

    /// <summary>The word misspelt, or run together with its neighbour, or torn apart.</summary>
    Misspelt,

    /// <summary>Words that fill a slot.</summary>
    Filled,

    /// <summary>A unit of the reference nothing answers.</summary>
    Missing,

    /// <summary>A word the reference has not.</summary>
    Added,
}
