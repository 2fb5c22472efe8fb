using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Netralitas.Pages.Tests.Browsing;

/// <summary>axe over a page: WCAG 2.2 A and AA, and what is held good practice.</summary>
internal static class AxeRun
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>Every violation, with the rule, what it asks and where it is broken.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Sight sight)
    {
        var result = await sight.Page.RunAxe(Options);
        return
        [
            .. result.Violations.Select(violation =>
                $"axe {violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(5).Select(Describe))}"
            ),
        ];
    }

    private static string Describe(AxeResultNode node) =>
        $"{node.Target} {Short(node.Html)} ({string.Join(", ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message).Take(2))})";

    private static string Short(string html) => html.Length > 160 ? html[..160] + "…" : html;
}
