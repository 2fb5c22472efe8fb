using Netralitas.Grains.FactFiles;
using Netralitas.Grains.Nodes;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Rules;

/// <summary><c>GET /admin/rules</c>: the files the node decides by, each with its hash and how well its facts are known.</summary>
internal static class RulesPageHandler
{
    public static IResult Show(Facts facts, NodeLife life, PageScope scope) =>
        PageResult.Of<RulesPage, RulesModel>(
            new RulesModel(
                [.. facts.Files.Select(file => new ReadFile(file, FactSheet.Of(file, scope.Tongue)))],
                life.StartedAt
            )
        );
}

/// <summary>The files the node decides by.</summary>
/// <param name="Files">The files.</param>
/// <param name="LoadedAt">When the node read them.</param>
public sealed record RulesModel(IReadOnlyList<ReadFile> Files, DateTimeOffset LoadedAt);

/// <summary>A file and what is in it.</summary>
/// <param name="File">The file.</param>
/// <param name="Sheet">Its facts.</param>
public sealed record ReadFile(FactFile File, FactSheet Sheet);
