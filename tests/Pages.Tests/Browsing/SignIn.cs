using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Browsing;

/// <summary>
/// The one place that knows how a browser says who its reader is: by the cookie of a session that somebody of the
/// reader's kind began, once for each node. What signing in itself takes is tested where it is.
/// </summary>
internal static class SignIn
{
    private const string Cookie = "netralitas";

    private static readonly ConditionalWeakTable<TestNode, ConcurrentDictionary<Reader, Task<string>>> Sessions = [];

    /// <summary>Lets a browser be its reader's.</summary>
    public static async Task AsAsync(IBrowserContext context, TestNode node, Reader reader)
    {
        if (reader != Reader.Nobody)
        {
            await context.AddCookiesAsync([
                new()
                {
                    Name = Cookie,
                    Value = await SessionAsync(node, reader),
                    Url = node.Http.BaseAddress!.ToString(),
                    HttpOnly = true,
                },
            ]);
        }
    }

    /// <summary>Asks as the reader's browser would for an address alone, and follows no redirection.</summary>
    public static async Task<HttpResponseMessage> GetAsync(
        HttpClient http,
        TestNode node,
        Reader reader,
        string address,
        string language = "id"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Http.BaseAddress!, address));
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        var session = reader == Reader.Nobody ? "" : $"; {Cookie}={await SessionAsync(node, reader)}";
        request.Headers.Add("Cookie", $"lang={language}{session}");
        return await http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
    }

    private static Task<string> SessionAsync(TestNode node, Reader reader) =>
        Sessions.GetOrCreateValue(node).GetOrAdd(reader, each => BeginAsync(node, each));

    private static async Task<string> BeginAsync(TestNode node, Reader reader)
    {
        var person = await node.SignInAsync(reader.Role, reader.Agency);
        return person.Browser.Cookies.GetCookies(node.Http.BaseAddress!).Single(each => each.Name == Cookie).Value;
    }
}
