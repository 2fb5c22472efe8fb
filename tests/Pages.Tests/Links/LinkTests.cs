using System.Net;
using Netralitas.Identity.Security;
using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;

namespace Netralitas.Pages.Tests.Links;

/// <summary>A page shows nobody a way they would be refused, and every way it shows is one.</summary>
public sealed class LinkTests(PagesSite site) : PagesTests(site)
{
    // Of a long list some links are as good as all.
    private const int AlikeMax = 2;
    private const int RedirectionsMax = 3;

    public static TheoryData<string> Readers =>
        [.. Reader.Operators.Select(reader => $"{reader.Role}"), "agency", "nobody"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Every_link_and_form_on_every_page_is_open_to_who_sees_it(string name)
    {
        var reader = ReaderOf(name);
        var (found, opened) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (page, address) in PagesWhere(page => Reader.Includes(reader, page.Needed)))
        {
            using var answer = await Site.GetAsync(reader, address);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var html = await answer.Content.ReadAsStringAsync(Cancellation);
            foreach (var link in PageLinks.Opened(html, address).Where(link => IsNew(link, opened)))
            {
                if (await OpenAsync(reader, link) is { } fault)
                {
                    found.Add($"{address}: link to {link}: {fault}");
                }
            }

            found.AddRange(
                PageLinks
                    .Sent(html, address)
                    .Where(path =>
                        !PageRoute.Sent.Any(sent => sent.Matches(path) && Reader.Includes(reader, sent.Needed))
                    )
                    .Select(path => $"{page.Pattern}: a form sends to {path}, which {reader} may not")
            );
        }

        AssertNone(found);
        Assert.True(opened.Count > 0 || reader == Reader.Nobody, "no page shows a link");
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task An_address_beyond_the_readers_role_says_so_in_their_language(string name)
    {
        var reader = ReaderOf(name);
        var found = new List<string>();
        foreach (var (_, address) in PagesWhere(page => !Reader.Includes(reader, page.Needed)))
        {
            foreach (var language in Look.Languages)
            {
                using var answer = await Site.GetAsync(reader, address, language);
                var text = await answer.Content.ReadAsStringAsync(Cancellation);
                var isRight =
                    reader == Reader.Nobody
                        ? answer.StatusCode == HttpStatusCode.SeeOther
                            && answer.Headers.Location!.OriginalString.StartsWith(
                                SignInAddress.Path,
                                StringComparison.Ordinal
                            )
                        : answer.StatusCode == HttpStatusCode.Forbidden
                            && text.Contains($"<html lang=\"{language}\"", StringComparison.Ordinal)
                            && text.Contains(
                                language == "id" ? "Di luar peran Anda" : "Beyond your role",
                                StringComparison.Ordinal
                            );
                if (!isRight)
                {
                    found.Add(
                        $"{address} for {reader} in {language}: {(int)answer.StatusCode} {answer.Headers.Location}"
                    );
                }
            }
        }

        AssertNone(found);
    }

    [Fact]
    public async Task An_agency_that_opens_anothers_page_is_told_that_it_is_not_theirs()
    {
        var stranger = new Reader(null, "12.71");
        var found = new List<string>();
        var pages = PagesWhere(page =>
            page.Needed.Count > 0
            && Reader.Includes(stranger, page.Needed)
            && page.Pattern.Contains("{agency}", StringComparison.Ordinal)
        );
        foreach (var (page, address) in pages)
        {
            using var answer = await Site.GetAsync(stranger, address);
            if (answer.StatusCode != HttpStatusCode.Forbidden)
            {
                found.Add($"{page.Pattern}: {answer.StatusCode}");
            }
        }

        AssertNone(found);
    }

    // Those whose address nobody knows fail where every page is looked at, once.
    private IEnumerable<(PageRoute Page, string Address)> PagesWhere(Func<PageRoute, bool> isAsked) =>
        from page in PageRoute.All.Where(isAsked)
        let address = Site.Nation.Places.TryFill(page.Route)
        where address is not null
        select (page, address);

    private Reader ReaderOf(string name) =>
        name switch
        {
            "agency" => new Reader(null, Site.Nation.Places.Agency),
            "nobody" => Reader.Nobody,
            _ => new Reader(Enum.Parse<OperatorRole>(name), null),
        };

    /// <summary>Whether no link as this one was opened often enough.</summary>
    private static bool IsNew(string link, Dictionary<string, int> opened)
    {
        var path = link.Split('?')[0];
        var names = link[path.Length..]
            .Split('?', '&')
            .Select(pair => pair.Split('=')[0])
            .Order(StringComparer.Ordinal);
        var kind =
            $"{PageRoute.All.FirstOrDefault(page => page.Matches(path))?.Pattern ?? path} {string.Join(' ', names)}";
        return (opened[kind] = opened.GetValueOrDefault(kind) + 1) <= AlikeMax;
    }

    private async Task<string?> OpenAsync(Reader reader, string link)
    {
        var address = link;
        for (var steps = 0; steps <= RedirectionsMax; steps++)
        {
            using var answer = await Site.GetAsync(reader, address);
            if (answer.StatusCode != HttpStatusCode.SeeOther)
            {
                return answer.StatusCode == HttpStatusCode.OK ? null : $"{(int)answer.StatusCode}";
            }

            address = answer.Headers.Location!.OriginalString;
        }

        return "goes on and on";
    }
}
