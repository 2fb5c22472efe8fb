using System.Text.RegularExpressions;
using System.Xml.Linq;
using Netralitas.Testing.Repository;

namespace Netralitas.Architecture.Tests;

/// <summary>A project of <c>src/</c>, as its files say it.</summary>
/// <param name="Name">Its folder's name.</param>
internal sealed record Room(string Name)
{
    private readonly XDocument project = XDocument.Parse(RepositoryFile.Read($"src/{Name}/{Name}.csproj"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        .. Directory
            .EnumerateDirectories(RepositoryFile.PathOf("src"))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => File.Exists(RepositoryFile.PathOf($"src/{name}/{name}.csproj")))
            .Order(StringComparer.Ordinal)
            .Select(name => new Room(name)),
    ];

    /// <summary>The rooms it references.</summary>
    public IEnumerable<string> References => Named("ProjectReference").Select(Path.GetFileNameWithoutExtension)!;

    /// <summary>The packages it references itself.</summary>
    public IEnumerable<string> Packages => Named("PackageReference");

    /// <summary>The assemblies that see its internals.</summary>
    public IEnumerable<string> Friends => Named("InternalsVisibleTo");

    /// <summary>Whether it has ASP.NET Core at hand.</summary>
    public bool SpeaksHttp =>
        (project.Root!.Attribute("Sdk")?.Value ?? "").EndsWith(".Web", StringComparison.Ordinal)
        || project.Descendants("UsesAspNetCore").Any()
        || Named("FrameworkReference").Any();

    /// <summary>Its sources, by their paths within the repository, without comments.</summary>
    public IEnumerable<(string Path, string Text)> Sources =>
        Directory
            .EnumerateFiles(RepositoryFile.PathOf($"src/{Name}"), "*", SearchOption.AllDirectories)
            .Where(file =>
                file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
            )
            .Select(file => Path.GetRelativePath(RepositoryFile.Root, file))
            .Where(path =>
                !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            )
            .Select(path => (path, Comments.Replace(RepositoryFile.Read(path), "")));

    private static readonly Regex Comments = new("^ *//.*$", RegexOptions.Multiline, TimeSpan.FromSeconds(1));

    private IEnumerable<string> Named(string element) =>
        project.Descendants(element).Select(each => each.Attribute("Include")?.Value).OfType<string>();
}
