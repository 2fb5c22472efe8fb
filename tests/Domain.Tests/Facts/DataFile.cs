namespace Netralitas.Domain.Tests.Facts;

/// <summary>Finds the files of the repository, so that the tests judge those that are shipped.</summary>
internal static class DataFile
{
    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Root(), path));

    public static string Folder(string path) => Path.Combine(Root(), path);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
