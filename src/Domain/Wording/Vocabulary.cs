namespace Netralitas.Domain.Wording;

/// <summary>What single words weigh when texts are compared.</summary>
/// <param name="connectives">Words that join and carry no duty: <c>dan</c>, <c>serta</c>.</param>
/// <param name="reversing">Words that can turn or narrow a duty: <c>tidak</c>, <c>kecuali</c>, <c>menerima</c>.</param>
/// <param name="known">Other words the references use; none of them is a misspelling of another.</param>
internal sealed class Vocabulary(
    IReadOnlySet<string> connectives,
    IReadOnlySet<string> reversing,
    IReadOnlySet<string> known
)
{
    private const int LettersForOneEdit = 4;
    private const int LettersForTwoEdits = 9;

    /// <summary>Whether the word joins and carries no duty.</summary>
    public bool IsConnective(string word) => connectives.Contains(word);

    /// <summary>Whether the word can turn or narrow a duty.</summary>
    public bool IsReversing(string word) => reversing.Contains(word);

    /// <summary>
    /// Whether <paramref name="written"/> is <paramref name="meant"/> misspelt: one edit in a word of four letters or more,
    /// two from nine letters on, and no word in its own right.
    /// </summary>
    public bool IsMisspelling(string written, string meant)
    {
        var editsMax = meant.Length switch
        {
            < LettersForOneEdit => 0,
            < LettersForTwoEdits => 1,
            _ => 2,
        };
        return editsMax > 0
            && !known.Contains(written)
            && !connectives.Contains(written)
            && !reversing.Contains(written)
            && EditDistance.IsWithin(written, meant, editsMax);
    }
}
