namespace Netralitas.Identity.Filters;

/// <summary>Views of lists that readers keep under a name, each their own, beside the log.</summary>
public interface ISavedFilterStore
{
    /// <summary>Most views of one owner.</summary>
    public const int CountMax = 50;

    /// <summary>Most characters of a name.</summary>
    public const int NameMax = 80;

    /// <summary>Most characters of a query.</summary>
    public const int QueryMax = 2000;

    /// <summary>Keeps a view, in place of one of the same owner, path and name; false if the owner has as many as may be.</summary>
    /// <exception cref="ArgumentException">A text is empty, too long, or contains U+0000.</exception>
    ValueTask<bool> SaveAsync(SavedFilter filter, CancellationToken cancellation);

    /// <summary>An owner's views, by path and name.</summary>
    ValueTask<IReadOnlyList<SavedFilter>> ListAsync(string owner, CancellationToken cancellation);

    /// <summary>Forgets a view; false if there is none of that name.</summary>
    ValueTask<bool> DeleteAsync(string owner, string path, string name, CancellationToken cancellation);
}

/// <summary>One view of a list.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Path">Path of the list.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Query">The list's query, with its question mark; a question mark alone if it has none.</param>
/// <param name="SavedAt">When it was saved, UTC; kept to the millisecond.</param>
public sealed record SavedFilter(string Owner, string Path, string Name, string Query, DateTimeOffset SavedAt);
