namespace Netralitas.Pages.Parts.Export;

/// <summary>Lines that are looked for once somebody asks for the first: by then the answer has begun.</summary>
internal static class ExportLines
{
    /// <summary>The lines.</summary>
    public static IEnumerable<T> Later<T>(Func<IEnumerable<T>> find)
    {
        foreach (var line in find())
        {
            yield return line;
        }
    }
}
