using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests;

/// <summary>Somebody who opens pages and sends forms; where a form leads is seen, not followed.</summary>
/// <param name="node">The node.</param>
/// <param name="holder">Whose key it is.</param>
/// <param name="language">The language they chose.</param>
internal sealed class PageReader(TestNode node, KeyHolder holder, string language = "id") : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = node.Http.BaseAddress,
    };

    public Task<Answer> GetAsync(string path) => CallAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Answer> SendAsync(string path, params (string Name, string Value)[] fields) =>
        CallAsync(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(
                    fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
                ),
            }
        );

    public void Dispose() => http.Dispose();

    /// <summary>The value of a hidden field on a page.</summary>
    public static string Field(Answer page, string name)
    {
        var start = page.Text.IndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal);
        Assert.True(start >= 0, $"the page has no field {name}: {page.Text}");
        start += $"name=\"{name}\" value=\"".Length;
        return page.Text[start..page.Text.IndexOf('"', start)];
    }

    private Task<Answer> CallAsync(HttpRequestMessage request)
    {
        request.Headers.Add("Cookie", $"lang={language}");
        request.Headers.Add("Accept", "text/html");
        return new KeyHolder(http, holder.Key).CallAsync(request);
    }
}
