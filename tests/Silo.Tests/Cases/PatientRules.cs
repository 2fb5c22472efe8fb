using System.Text.Json.Nodes;
using Netralitas.Testing.Repository;

namespace Netralitas.Silo.Tests.Cases;

/// <summary>
/// The product's facts, but that nothing follows when a period runs out. A node that starts on them registers cases of 2024
/// in peace; one that starts on the real facts afterwards finds all of them due.
/// </summary>
public sealed class PatientRules : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netralitas-");

    public PatientRules()
    {
        foreach (var file in Directory.GetFiles(RepositoryFile.PathOf("data")))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        var clocks = Path.Combine(folder.FullName, "clocks.json");
        var facts = JsonNode.Parse(File.ReadAllText(clocks))!;
        foreach (var clock in facts["clocks"]!.AsArray())
        {
            clock!.AsObject().Remove("ladder");
        }

        File.WriteAllText(clocks, facts.ToJsonString());
    }

    /// <summary>The setting that has a node decide by them.</summary>
    public string Setting => $"--Netralitas:Data={folder.FullName}";

    public void Dispose() => folder.Delete(recursive: true);
}
