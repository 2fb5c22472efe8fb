using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.EventLog;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests;

/// <summary>What tests of pages share: reading one as a browser does, and waiting until lists show what was sent.</summary>
public abstract class PageTests(TestNode node) : NodeTests(node)
{
    private static readonly TimeSpan BoardWaitMax = TimeSpan.FromSeconds(30);

    /// <summary>A page that must be there, read by somebody, its entities decoded.</summary>
    protected static async Task<string> PageAsync(KeyHolder reader, string path, string language = "id")
    {
        var answer = await OpenAsync(reader, path, language);
        answer.Expect(200);
        Assert.Equal("text/html", answer.MediaType);
        return WebUtility.HtmlDecode(answer.Text);
    }

    /// <summary>Whatever is answered to a browser.</summary>
    protected static Task<Answer> OpenAsync(KeyHolder reader, string path, string language = "id")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Cookie", $"lang={language}");
        return reader.CallAsync(request);
    }

    /// <summary>A page as an operator who reads sees it.</summary>
    protected async Task<string> ViewAsync(string path, string language = "id") =>
        await PageAsync(await Node.OperatorAsync(), path, language);

    /// <summary>Sends the five sample ceremonies, as the node's <c>--sample</c> does.</summary>
    protected async Task SendSamplesAsync()
    {
        foreach (var agency in SampleEvents.Agencies)
        {
            await (await Node.AgencyAsync(agency)).SendAsync(SampleEvents.LineOf(agency));
        }

        await BoardAsync();
    }

    /// <summary>Returns when the ceremonies' board shows everything acknowledged before.</summary>
    protected async Task BoardAsync()
    {
        var board = Node.Services.GetRequiredService<CeremonyList>();
        var committed = Node.Services.GetRequiredService<IEventLog>().Position;
        Assert.True(await board.ReachAsync(committed, BoardWaitMax, TimeProvider.System, Cancellation));
    }
}
