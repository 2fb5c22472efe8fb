namespace Netralitas.Testing.Repository;

/// <summary>Finds the files of the repository, so that the tests judge those that are shipped.</summary>
public static class RepositoryFile
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where a file lies, by its path within the repository.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>A file's text.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
