using Microsoft.Playwright;
using Netralitas.Pages.Tests.Browsing;
using Netralitas.Testing.Nodes;

[assembly: AssemblyFixture(typeof(Netralitas.Pages.Tests.Site.PagesSite))]

namespace Netralitas.Pages.Tests.Site;

/// <summary>One browser for all tests, and the node with the sample nation that most of them look at.</summary>
public sealed class PagesSite : IAsyncLifetime
{
    // Follows no redirection, so that each is seen.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal SampleNation Nation { get; } = new();

    /// <summary>A node where nobody has an account yet.</summary>
    internal SqliteNode Untouched { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is not { } program)
        {
            return;
        }

        await Nation.InitializeAsync();
        await Untouched.InitializeAsync();
        // A machine that does much else is slow, and not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true });
    }

    /// <summary>Opens a window before a reader, on the sample nation unless another node is named.</summary>
    internal async Task<Sight> OpenAsync(Reader reader, Look look, TestNode? node = null)
    {
        var shown = node ?? Nation;
        var site = shown.Http.BaseAddress!;
        var context = await browser!.NewContextAsync(
            new()
            {
                ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = look.HasScript,
                Locale = look.Language,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = look.Width, Height = 900 },
            }
        );
        await context.AddCookiesAsync([
            new()
            {
                Name = "lang",
                Value = look.Language,
                Url = site.ToString(),
            },
        ]);
        await Browsing.SignIn.AsAsync(context, shown, reader);
        return await Sight.OpenAsync(context, site);
    }

    /// <summary>What a node answers at an address, to its reader's browser.</summary>
    internal Task<HttpResponseMessage> GetAsync(
        Reader reader,
        string address,
        string language = "id",
        TestNode? node = null
    ) => Browsing.SignIn.GetAsync(http, node ?? Nation, reader, address, language);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        http.Dispose();
        await Nation.DisposeAsync();
        await Untouched.DisposeAsync();
    }
}
