using Deque.AxeCore.Commons;

namespace Netralitas.Pages.Tests.Browsing;

/// <summary>
/// axe over a page: WCAG 2.2 A and AA, and what is held good practice. Run in the page itself: no page has frames, which
/// alone need the package's own way, three times as slow.
/// </summary>
internal static class AxeRun
{
    private const string Run = """
        tags => axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
          .then(result => result.violations.map(rule =>
            `axe ${rule.id}: ${rule.help}: ` + rule.nodes.slice(0, 5).map(node =>
              `${node.target} ${node.html.slice(0, 160)} (${[...node.any, ...node.all, ...node.none].map(check => check.message).slice(0, 2)})`)
              .join("; ")))
        """;

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every violation, with the rule, what it asks and where it is broken.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Sight sight)
    {
        await sight.Page.EvaluateAsync(Script);
        return await sight.Page.EvaluateAsync<string[]>(Run, Tags);
    }
}
