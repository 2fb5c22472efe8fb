using Netralitas.Grains.Lists;
using Netralitas.Identity.Keys;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Keys;

/// <summary><c>GET /admin/keys</c>: every key, newest first, never a secret.</summary>
internal static class KeysPageHandler
{
    public static async Task<IResult> ShowAsync(HttpContext http, IKeyStore store)
    {
        var (filter, wrong) = KeyFilter.Read(http.Request.Query);
        var (page, unreadable) = QueryProblem.Of(ListPage.Read(http.Request.Query.Given));
        if ((wrong ?? unreadable) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var found = (await store.ListAsync(http.RequestAborted)).Where(filter!.Includes).Reverse().ToList();
        var rest = page!.After is null ? found : [.. found.SkipWhile(key => key.Id != page.After).Skip(1)];
        return PageResult.Of<KeysPage, KeysModel>(
            new KeysModel(
                filter,
                [.. rest.Take(page.Limit)],
                found.Count,
                rest.Count > page.Limit ? ListPage.CursorAfter(rest[page.Limit - 1].Id) : null
            )
        );
    }
}

/// <summary>What the list of keys shows.</summary>
/// <param name="Filter">Which keys were asked for.</param>
/// <param name="Keys">One page of them.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Cursor">Leads to the next page; null on the last one.</param>
public sealed record KeysModel(KeyFilter Filter, IReadOnlyList<StoredKey> Keys, int Found, string? Cursor);
