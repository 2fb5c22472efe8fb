using System.Net.Http.Headers;
using System.Text.Json;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Security;

namespace Netralitas.Silo.Hosting;

/// <summary>
/// Reports the five sample ceremonies through the node's own HTTP API, each with its agency's key, as the agencies'
/// systems would, and says what to look at.
/// </summary>
public static class SampleReport
{
    private const string MadeBy = "sample";

    /// <summary>Sends the samples to <paramref name="address"/>.</summary>
    public static async Task RunAsync(Uri address, KeyCache ring, TextWriter output, CancellationToken cancellation)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", "five-ceremonies.ndjson");
        var lines = await File.ReadAllLinesAsync(path, cancellation);
        using var client = new HttpClient { BaseAddress = address };
        await output.WriteLineAsync();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            await output.WriteLineAsync(await SendAsync(client, line, ring, cancellation));
        }

        var (key, _) = await ring.CreateAsync(
            null,
            OperatorRole.Administrator,
            "sample operator",
            MadeBy,
            cancellation
        );
        await output.WriteLineAsync(
            $"""

            Kunci operator · Operator key:
              export KEY={key.Reveal()}

            Lihat di peramban, setelah masuk lewat tautan tadi · Look in a browser, signed in by the link above:
              {address}?election=pilkada-2024&sort=complete
              {address}overdue?election=pilkada-2024&province=51
              {address}agencies/51.01/ceremonies/2024-10-07-kantor-bupati

            Dari program · From a program:
              curl -H "Authorization: Bearer $KEY" "{address}v1/summary?election=pilkada-2024"
              curl -H "Authorization: Bearer $KEY" "{address}v1/agencies?election=pemilu-2024&status=reported"
              curl -H "Authorization: Bearer $KEY" "{address}v1/agencies/51.01/ceremonies/2024-10-07-kantor-bupati"
              curl -H "Authorization: Bearer $KEY" "{address}v1/feed"
            """
        );
    }

    private static async Task<string> SendAsync(
        HttpClient client,
        string line,
        KeyCache ring,
        CancellationToken cancellation
    )
    {
        using var document = JsonDocument.Parse(line);
        var subject = document.RootElement.GetProperty("subject").GetString()!;
        var agency = CeremonyId.Parse(subject).Agency;
        var (key, stored) = await ring.CreateAsync(agency, null, "sample", MadeBy, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/events")
        {
            Content = new StringContent(line, new MediaTypeHeaderValue("application/cloudevents+json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        using var response = await client.SendAsync(request, cancellation);
        var answer = await response.Content.ReadAsStringAsync(cancellation);
        await ring.RevokeAsync(stored.Id, MadeBy, cancellation);
        return $"  {subject, -40} {(int)response.StatusCode} {answer}";
    }
}
