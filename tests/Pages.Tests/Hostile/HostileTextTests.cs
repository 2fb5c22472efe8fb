using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;

namespace Netralitas.Pages.Tests.Hostile;

/// <summary>Whatever an agency or an address says is text on every page: nothing of it runs, nothing of it is an element.</summary>
public sealed class HostileTextTests(PagesSite site, HostileNation nation)
    : PagesTests(site),
        IClassFixture<HostileNation>
{
    private static readonly string[] Parameters =
    [
        "q",
        "election",
        "province",
        "status",
        "sort",
        "cursor",
        "limit",
        "notice",
        "agency",
        "state",
        "act",
        "kind",
        "from",
        "until",
        "name",
        "view",
        "page",
    ];

    private static readonly string[] Addresses = ["to", "back", "return", "returnUrl", "redirect_uri"];

    // What the pages that are there for it must show.
    private static readonly Dictionary<string, string[]> Shown = new(StringComparer.Ordinal)
    {
        ["/agencies/{agency}"] = ["agency name", "unit name"],
        ["/agencies/{agency}/units/{unit}"] = ["agency name", "unit name"],
        ["/agencies/{agency}/ceremonies/{slug}"] =
        [
            "agency name",
            "place",
            "leader's name",
            "leader's position",
            "audience",
            "agenda",
            "opening",
            "first point",
            "second point",
            "third point",
            "fourth point",
            "closing",
            "legal basis",
            "partner",
            "evidence by javascript:",
            "evidence by data:",
            "reason of a return",
        ],
        ["/agencies/{agency}/minutes"] = ["agency name", "place", "leader's name"],
        ["/cases/{registrar}/{slug}"] =
        [
            "reported person's name",
            "reported person's position",
            "narrative",
            "note",
            "title of a document",
        ],
    };

    [Theory]
    [MemberData(nameof(OpenPage.Patterns), MemberType = typeof(OpenPage))]
    public async Task Script_in_an_agencys_texts_is_shown_as_text(string pattern)
    {
        var page = await OpenPage.FindAsync(Site, pattern, nation);
        await using var sight = await Site.OpenAsync(page.Reader, new Look(), page.Node);

        var answer = await sight.GoAsync(page.Address);

        Assert.Equal(page.Status, answer.Status);
        var found = await FindAsync(sight);
        var text = await sight.Page.EvaluateAsync<string>("() => document.documentElement.textContent");
        AssertNone([
            .. found,
            .. Shown
                .GetValueOrDefault(pattern, [])
                .Where(field => !text.Contains(nation.MarkOf(field), StringComparison.Ordinal))
                .Select(field => $"not shown: {field}"),
        ]);
    }

    [Theory]
    [MemberData(nameof(OpenPage.Patterns), MemberType = typeof(OpenPage))]
    public async Task Script_in_an_address_is_refused_or_shown_as_text(string pattern)
    {
        var page = await OpenPage.FindAsync(Site, pattern);
        await using var sight = await Site.OpenAsync(page.Reader, new Look(), page.Node);

        // Script for what is shown, an address of script for what might be followed.
        var query = Parameters
            .Select(name => (Name: name, Value: Mark.Text(1)))
            .Concat(Addresses.Select(name => (Name: name, Value: "javascript:window.__xss=1")))
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        var answer = await sight.GoAsync($"{page.Address}?{string.Join('&', query)}");

        Assert.True(answer.Status < 500, $"{answer.Status}");
        AssertNone(await FindAsync(sight));
    }

    [Fact]
    public async Task Script_in_the_path_is_shown_as_text()
    {
        await using var sight = await Site.OpenAsync(Reader.Operators[0], new Look());

        var answer = await sight.GoAsync("/" + Uri.EscapeDataString(Mark.Text(1)));

        Assert.Equal(404, answer.Status);
        AssertNone(await FindAsync(sight));
    }

    // A script the policy held back is a fault too: it was an element, and only the policy was left to stop it.
    private static async Task<IReadOnlyList<string>> FindAsync(Sight sight) =>
        [
            .. sight.Faults,
            .. await sight.Page.EvaluateAsync<string[]>(
                """
                ([mark]) => {
                  const ran = window.__xss === undefined ? [] : ["ran: " + window.__xss];
                  const elements = [...document.querySelectorAll(mark)].map(each => "element: " + each.outerHTML);
                  const addresses = ["href", "xlink:href", "action", "formaction", "src"].flatMap(name =>
                    [...document.querySelectorAll("*")]
                      .map(each => (each.getAttribute(name) ?? "").trim())
                      .filter(value => /^(javascript|vbscript|data|file):/i.test(value) && !value.startsWith("data:image/"))
                      .map(value => name + ": " + value));
                  return [...ran, ...elements, ...addresses];
                }
                """,
                new[] { Mark.Element }
            ),
        ];
}
