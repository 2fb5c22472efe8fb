using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Netralitas.Bench;
using Netralitas.Bench.Load;
using Netralitas.Bench.Report;
using Netralitas.Bench.Servers;
using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Pages.Viewers;

/// <summary>Some thousand viewers of the nation's page, while a pledge is committed twice a second.</summary>
internal static class ViewerCrowd
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(5);

    // Numbers of nobody the batches before could have named.
    private static long nextPerson = PersonNumbers.PersonsMax - 100_000;

    /// <summary>The table of the figures.</summary>
    public static TextTable NewTable() =>
        new(["viewers", "sightings", "missed", .. LatencyColumns.Headings(), "kB a viewer and commit"]);

    /// <summary>Measures one crowd.</summary>
    public static async Task MeasureAsync(
        ServerReady node,
        int viewers,
        int commits,
        TextTable table,
        CancellationToken cancellation
    )
    {
        var crowd = new ViewerArguments(
            new Uri(node.Address!).Authority,
            $"/live/nation?election={NationLoad.Election}",
            node.OperatorKey!,
            viewers
        );
        await using var process = ServerProcess.Start(crowd.Words());
        await process.HearAsync<CrowdReady>(cancellation);
        await Task.Delay(LastWait, cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(node.Address!) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", node.AgencyKeys[0]);
        var made = new List<Commit>();
        for (var count = 0; count < commits; count++)
        {
            made.Add(await CommitAsync(client, cancellation));
            await Task.Delay(Pause, cancellation);
        }

        await Task.Delay(LastWait, cancellation);
        foreach (var commit in made)
        {
            await process.TellAsync(
                string.Create(CultureInfo.InvariantCulture, $"{commit.Position} {commit.SentTimestamp}")
            );
        }

        await process.TellAsync("");
        var result = await process.HearAsync<CrowdResult>(cancellation);
        var waits = new Latencies();
        waits.Add(result.WaitsTicks);
        table.Add([
            viewers.ToString("N0", CultureInfo.InvariantCulture),
            waits.Count.ToString("N0", CultureInfo.InvariantCulture),
            result.Missed.ToString("N0", CultureInfo.InvariantCulture),
            .. LatencyColumns.Of(waits),
            Figure.Duration(result.Bytes / 1000d / viewers / commits),
        ]);
    }

    private static async Task<Commit> CommitAsync(HttpClient client, CancellationToken cancellation)
    {
        var text = new PledgeText(0, 0);
        var body = new byte[text.Length];
        text.Write(body, nextPerson++);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");
        var sent = TimeProvider.System.GetTimestamp();
        using var answer = await client.PostAsync(new Uri("v1/events", UriKind.Relative), content, cancellation);
        var said = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new BenchFailedException($"a pledge was answered: {said}");
        }

        using var document = JsonDocument.Parse(said);
        return new Commit(document.RootElement.GetProperty("position").GetInt64(), sent);
    }
}
