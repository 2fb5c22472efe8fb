using System.Collections.Concurrent;
using Microsoft.Playwright;
using IRequest = Microsoft.Playwright.IRequest;

namespace Netralitas.Pages.Tests.Browsing;

/// <summary>A page in a browser of its reader's, and everything the browser found wrong with it.</summary>
internal sealed class Sight : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri site;
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentQueue<IRequest> loaded = new();

    private Sight(IBrowserContext context, IPage page, Uri site) =>
        (this.context, Page, this.site) = (context, page, site);

    public IPage Page { get; }

    /// <summary>
    /// What the browser complained of: errors of scripts, what the content policy held back, files that did not come,
    /// and whatever was asked of another host.
    /// </summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Every file that came.</summary>
    public IReadOnlyCollection<IRequest> Loaded => loaded;

    /// <summary>Opens a window that shows nothing yet.</summary>
    public static async Task<Sight> OpenAsync(IBrowserContext context, Uri site)
    {
        var sight = new Sight(context, await context.NewPageAsync(), site);
        sight.Watch();
        return sight;
    }

    /// <summary>Goes to an address as if it were typed; returns once all its files are there.</summary>
    public async Task<IResponse> GoAsync(string address) =>
        await Page.GotoAsync(new Uri(site, address).ToString(), new() { WaitUntil = WaitUntilState.Load })
        ?? throw new InvalidOperationException($"no answer to {address}");

    /// <summary>Everything the page shows as text.</summary>
    public Task<string> TextAsync() => Page.InnerTextAsync("body");

    /// <summary>By how many pixels the page is wider than a window of some width.</summary>
    public async Task<int> OverhangAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        return await Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
    }

    /// <summary>The innermost element that reaches beyond the window, to tell where to look.</summary>
    public Task<string> WidestAsync() =>
        Page.EvaluateAsync<string>(
            """
            () => {
              const beyond = [...document.body.querySelectorAll("*")].filter(
                each => (!each.closest(".scroll > *") || getComputedStyle(each).position === "absolute") && each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5);
              const inner = beyond.filter(each => ![...each.children].some(child => beyond.includes(child)));
              return inner.slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(" | ");
            }
            """
        );

    /// <summary>Keeps a picture of the whole page.</summary>
    public Task ShootAsync(string file) => Page.ScreenshotAsync(new() { Path = file, FullPage = true });

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsAnswerItself(message.Text))
            {
                faults.Enqueue($"console: {message.Text}");
            }
        };
        Page.PageError += (_, error) => faults.Enqueue($"script: {error}");
        Page.Dialog += async (_, dialog) =>
        {
            faults.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme != "data" && address.Authority != site.Authority)
            {
                faults.Enqueue($"another host: {request.Url}");
            }
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                faults.Enqueue($"{response.Status}: {response.Url}");
            }
        };
        Page.RequestFinished += (_, request) => loaded.Enqueue(request);
    }

    // Chromium's own line for an answer of 400 and more. Of a file it is told with its address, of a page it is expected or not.
    private static bool IsAnswerItself(string text) =>
        text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal);
}
