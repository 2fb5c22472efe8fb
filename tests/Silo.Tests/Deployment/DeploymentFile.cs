using System.Text.RegularExpressions;
using Netralitas.Testing.Repository;

namespace Netralitas.Silo.Tests.Deployment;

/// <summary>A file of <c>infra/</c> that starts processes of the product.</summary>
/// <param name="Path">Its path within the repository.</param>
internal sealed partial record DeploymentFile(string Path)
{
    public const string Compose = "infra/compose/compose.yaml";
    public const string Silos = "infra/kubernetes/40-silos.yaml";
    public const string Image = "infra/docker/Dockerfile";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DeploymentFile> All { get; } =
    [new(Image), .. FilesOf("infra/compose"), .. FilesOf("infra/kubernetes"), .. FilesOf("infra/systemd")];

    /// <summary>Its text without comments.</summary>
    public string Text { get; } = Comment().Replace(RepositoryFile.Read(Path), "");

    /// <summary>What a pattern's group <c>value</c> finds in it, each once.</summary>
    public IReadOnlyList<string> Find(string pattern) =>
        [
            .. Regex
                .Matches(Text, pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
                .Select(match => match.Groups["value"].Value)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The one thing that a pattern finds in it.</summary>
    public string FindOne(string pattern) => Assert.Single(Find(pattern));

    private static IEnumerable<DeploymentFile> FilesOf(string folder) =>
        Directory
            .EnumerateFiles(RepositoryFile.PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(file => new DeploymentFile(System.IO.Path.GetRelativePath(RepositoryFile.Root, file)))
            .Where(file =>
                !file.Path.Contains("/keys/", StringComparison.Ordinal)
                && !file.Path.Contains("/secrets/", StringComparison.Ordinal)
            );

    [GeneratedRegex("(^| )#.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();
}
