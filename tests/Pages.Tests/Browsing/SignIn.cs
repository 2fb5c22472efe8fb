using Microsoft.Playwright;
using Netralitas.Api.Tests.Hosting;

namespace Netralitas.Pages.Tests.Browsing;

/// <summary>
/// The one place that knows how a browser says who its reader is: by a key in every request, so that a page is opened
/// at once. What signing in itself takes is tested where it is.
/// </summary>
internal static class SignIn
{
    /// <summary>Lets a browser be its reader's.</summary>
    public static async Task AsAsync(IBrowserContext context, TestNode node, Reader reader)
    {
        if (await HolderAsync(node, reader) is { } holder)
        {
            await context.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {holder.Key}")]);
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
        request.Headers.Add("Cookie", $"lang={language}");
        if (await HolderAsync(node, reader) is { } holder)
        {
            request.Headers.Authorization = new("Bearer", holder.Key);
        }

        return await http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<KeyHolder?> HolderAsync(TestNode node, Reader reader) =>
        reader switch
        {
            { Role: { } role } => await node.OperatorAsync(role),
            { Agency: { } agency } => await node.AgencyAsync(agency),
            _ => null,
        };
}
