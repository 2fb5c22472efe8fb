using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Netralitas.Bench.Servers;

namespace Netralitas.Bench.Load;

/// <summary>Makes the agencies and their ceremonies known to a node, through its API, before any clock runs.</summary>
internal static class NodeSetup
{
    // The most one unit may declare.
    private const int RollEach = 1_000_000;

    /// <summary>Registers the agencies, their rolls and ceremonies.</summary>
    public static async Task RunAsync(ServerReady node, string election, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new Uri(node.Address!) };
        for (var agency = 0; agency < LoadAgencies.Count; agency++)
        {
            var lines = EventsOf(agency, election).ToList();
            using var request = new HttpRequestMessage(HttpMethod.Post, "v1/events")
            {
                Content = new StringContent(
                    string.Join('\n', lines),
                    Encoding.UTF8,
                    new MediaTypeHeaderValue("application/x-ndjson")
                ),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", node.AgencyKeys[agency]);
            using var answer = await client.SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            var accepted = string.Create(CultureInfo.InvariantCulture, $"\"accepted\":{lines.Count},");
            if (!answer.IsSuccessStatusCode || !text.Contains(accepted, StringComparison.Ordinal))
            {
                throw new BenchFailedException($"the set-up of {LoadAgencies.Ids[agency]} was answered: {text}");
            }
        }
    }

    private static IEnumerable<string> EventsOf(int agency, string election)
    {
        var id = LoadAgencies.Ids[agency];
        yield return Event(
            id,
            "agency.registered",
            id,
            """{"name":"Lembaga Uji Beban","kind":"institution","timeZone":"Asia/Jakarta"}"""
        );
        yield return Event(
            id,
            "agency.roll-declared",
            id,
            $$"""{"asOf":"2023-11-01","units":[{"id":"{{id}}/pusat","name":"Pusat","pns":{{RollEach}},"pppk":0,"nonAsn":0}]}"""
        );
        for (var ceremony = 0; ceremony < LoadAgencies.CeremoniesEach; ceremony++)
        {
            yield return Event(
                id,
                "ceremony.held",
                LoadAgencies.CeremonyId(agency, ceremony),
                $$"""{"elections":["{{election}}"],"heldAt":"2023-11-27T07:30:00+07:00","place":"Halaman kantor"}"""
            );
        }
    }

    private static string Event(string agency, string type, string subject, string data) =>
        $$"""{"specversion":"1.0","id":"{{type}}-{{subject}}","source":"{{agency}}/kepegawaian","type":"id.netralitas.{{type}}.v1","subject":"{{subject}}","data":{{data}}}""";
}
