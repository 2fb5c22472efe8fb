using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Nodes;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Public;

/// <summary>
/// <c>GET /public?election=</c> and <c>GET /public/en</c>: made at most once in ten seconds for each election and language,
/// however many ask; then the same bytes for everybody.
/// </summary>
internal sealed class PublicPageCache(
    StandingsReader reader,
    RegionCatalogue regions,
    ElectionCalendar elections,
    CaseRules rules,
    NodeState state,
    TimeProvider clock,
    IServiceProvider services,
    ILoggerFactory loggers
)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    // Elections and languages are few, and only known ones get here.
    private readonly ConcurrentDictionary<(ElectionId Election, PageLanguage Language), Slot> slots = new();

    /// <summary>Answers with the page of an election in the language of its address.</summary>
    public async Task AnswerAsync(HttpContext http, Election election)
    {
        var page = await ReadAsync(election, OwnLanguage.Of(http) ?? PageTongue.Indonesian);
        var (request, response) = (http.Request, http.Response);
        response.Headers.CacheControl = "public, max-age=10";
        response.Headers.ETag = page.Tag;
        response.Headers[HeaderNames.Vary] = HeaderNames.AcceptEncoding;
        if (request.Headers.IfNoneMatch.ToString().Contains(page.Tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var accepts = request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        if (accepts)
        {
            response.Headers.ContentEncoding = "br";
        }

        var body = accepts ? page.Compressed : page.Plain;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, http.RequestAborted);
    }

    private async Task<Rendered> ReadAsync(Election election, PageTongue tongue)
    {
        var slot = slots.GetOrAdd((election.Id, tongue.Language), _ => new Slot());
        if (IsFresh(slot.Page))
        {
            return slot.Page!;
        }

        // Not the caller's to cancel: others wait for the same page.
        await slot.Turn.WaitAsync(CancellationToken.None);
        try
        {
            if (!IsFresh(slot.Page))
            {
                slot.Page = await RenderAsync(election, tongue);
            }

            return slot.Page!;
        }
        finally
        {
            slot.Turn.Release();
        }
    }

    private bool IsFresh(Rendered? page) => page is not null && (clock.GetUtcNow() - page.MadeAt).Duration() < KeptFor;

    private async Task<Rendered> RenderAsync(Election election, PageTongue tongue)
    {
        var madeAt = clock.GetUtcNow();
        var view = await ViewAsync(election, tongue);
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PublicPage.Model)] = view }
            );
            return (await renderer.RenderComponentAsync<PublicPage>(parameters)).ToHtmlString();
        });
        var plain = Encoding.UTF8.GetBytes(html);
        return new Rendered(
            plain,
            Compress(plain),
            $"W/\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"",
            madeAt
        );
    }

    private async Task<PublicModel> ViewAsync(Election election, PageTongue tongue)
    {
        var view = await reader.ReadAsync(election, CancellationToken.None);
        var standings = view.Standings.ToList();
        var byProvince = standings.ToLookup(standing => standing.Row.Province, StringComparer.Ordinal);
        var personsMin = rules.Privacy.CellMin;
        return new PublicModel(
            tongue,
            election,
            elections.All,
            state.StaleSince ?? view.AsOf,
            PublicFigures.Of(tongue.Say("Nasional", "Nation"), standings, personsMin),
            [
                .. regions.Provinces.Select(province =>
                    PublicFigures.Of(province.Name, [.. byProvince[province.Code.Value]], personsMin)
                ),
            ]
        );
    }

    private static byte[] Compress(byte[] plain)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal))
        {
            brotli.Write(plain);
        }

        return target.ToArray();
    }

    private sealed record Rendered(byte[] Plain, byte[] Compressed, string Tag, DateTimeOffset MadeAt);

    private sealed class Slot
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public volatile Rendered? Page;
    }
}
