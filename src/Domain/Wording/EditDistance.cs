namespace Netralitas.Domain.Wording;

/// <summary>
/// How many letters must be inserted, removed, replaced or swapped with their neighbour to make one word of another
/// (optimal string alignment distance).
/// </summary>
internal static class EditDistance
{
    private const int LettersMax = 64;

    /// <summary>Whether at most <paramref name="editsMax"/> edits part the words. A word over 64 letters is near none.</summary>
    public static bool IsWithin(string one, string other, int editsMax)
    {
        if (Math.Abs(one.Length - other.Length) > editsMax || Math.Max(one.Length, other.Length) > LettersMax)
        {
            return false;
        }

        var width = other.Length + 1;
        Span<int> beforeLast = stackalloc int[width];
        Span<int> last = stackalloc int[width];
        Span<int> row = stackalloc int[width];
        for (var j = 0; j < width; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            last.CopyTo(beforeLast);
            row.CopyTo(last);
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[^1] <= editsMax;
    }
}
