using Netralitas.Domain.Facts;
using Netralitas.Grains.Codec;
using Netralitas.Grains.FactFiles;
using Netralitas.Grains.Nodes;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Rules;

/// <summary><c>GET /admin/rules/{file}?mark=</c>: every fact of one file.</summary>
internal static class RuleFilePageHandler
{
    public static IResult Show(HttpContext http, string file, Facts facts, NodeLife life, PageScope scope)
    {
        if (facts.Files.FirstOrDefault(each => each.Name == file) is not { } found)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        Confidence? mark = null;
        if (http.Request.Query["mark"].ToString() is { Length: > 0 } text)
        {
            if (!Wire.Confidence.TryParse(text, out var asked))
            {
                return new ProblemResult(QueryProblem.OneOf("mark", Wire.Confidence.All));
            }

            mark = asked;
        }

        var sheet = FactSheet.Of(found, scope.Tongue);
        return PageResult.Of<RuleFilePage, RuleFileModel>(
            new RuleFileModel(
                found,
                sheet,
                mark,
                [.. sheet.Rows.Where(row => mark is null || row.Mark == mark)],
                life.StartedAt
            )
        );
    }
}

/// <summary>One file's facts.</summary>
/// <param name="File">The file.</param>
/// <param name="Sheet">All that is in it.</param>
/// <param name="Mark">The mark that was asked for; null for all.</param>
/// <param name="Rows">The facts with that mark.</param>
/// <param name="LoadedAt">When the node read it.</param>
public sealed record RuleFileModel(
    FactFile File,
    FactSheet Sheet,
    Confidence? Mark,
    IReadOnlyList<FactRow> Rows,
    DateTimeOffset LoadedAt
);
