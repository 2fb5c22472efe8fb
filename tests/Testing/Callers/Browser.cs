using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Netralitas.Identity.Accounts;
using OtpNet;

namespace Netralitas.Testing.Callers;

/// <summary>Somebody with a browser: keeps cookies, sends forms with the token of the page they are on, follows nothing by itself.</summary>
public sealed partial class Browser : IDisposable
{
    public const string TokenField = "__RequestVerificationToken";

    private readonly HttpClient http;

    public Browser(Uri address) =>
        http = new HttpClient(
            new HttpClientHandler
            {
                CookieContainer = Cookies,
                AllowAutoRedirect = false,
                UseCookies = true,
            }
        )
        {
            BaseAddress = address,
        };

    public CookieContainer Cookies { get; } = new();

    /// <summary>The text of the page they are on.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The token of the first form of the page they are on; empty if it has none.</summary>
    public string Token => Field(TokenField);

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a form with the token of the page they are on.</summary>
    public Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields) =>
        PostAsync(path, [(TokenField, Token), .. fields]);

    /// <summary>Sends a form as it stands.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(
                    fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
                ),
            }
        );

    /// <summary>Sends a request; the page they are on is then its answer, if it has one.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Page = text.Length > 0 ? text : Page;
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers,
            text
        );
    }

    /// <summary>Follows a one-time link, sets password and authenticator; the authenticator's secret.</summary>
    public async Task<byte[]> EnrolAsync(string link, string password, params (string Name, string Value)[] more)
    {
        (await GetAsync(link)).Expect(200);
        var secret = Secret();
        var code = OneTimeCode.At(secret, TimeProvider.System.GetUtcNow());
        var sent = await SubmitAsync(
            link,
            [("password", password), ("again", password), ("secret", Field("secret")), ("code", code), .. more]
        );
        sent.Expect(200);
        return secret;
    }

    /// <summary>Signs in with a code of the step after the present one: that of the present may be used.</summary>
    public async Task<Answer> SignInAsync(string login, string password, string code, string? to = null)
    {
        (await GetAsync("/sign-in" + (to is null ? "" : $"?to={Uri.EscapeDataString(to)}"))).Expect(200);
        return await SubmitAsync(
            "/sign-in",
            ("login", login),
            ("password", password),
            ("code", code),
            ("to", WebUtility.HtmlDecode(Field("to")))
        );
    }

    /// <summary>The authenticator's secret, as the page shows it for typing.</summary>
    public byte[] Secret() =>
        Base32Encoding.ToBytes(Key().Match(Page).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The recovery codes the page shows.</summary>
    public string[] RecoveryCodes() => [.. Recovery().Matches(Page).Select(match => match.Groups["key"].Value)];

    /// <summary>The value of the first field of a name; empty if there is none.</summary>
    public string Field(string name) =>
        WebUtility.HtmlDecode(
            Regex
                .Match(
                    Page,
                    string.Create(CultureInfo.InvariantCulture, $"name=\"{name}\"[^>]*? value=\"([^\"]*)\""),
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
                .Groups[1]
                .Value
        );

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<code>(?<key>([A-Z2-7]{4} ?){8})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<code>(?<key>[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recovery();
}
