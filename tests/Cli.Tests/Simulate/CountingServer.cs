using System.Net;
using System.Text;
using System.Text.Json;

namespace Netralitas.Cli.Tests.Simulate;

/// <summary>
/// The part of the API a simulation uses, in memory: it counts each person once per agency and kind. It can be told to lose
/// persons and to be busy at times. Its hosts are a cluster: a key counts only at the host where it was made.
/// </summary>
public sealed class CountingServer : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Agency, string Host)> ownerOfKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Figures> agencies = new(StringComparer.Ordinal);
    private long position;
    private int requests;

    public CountingServer(IEnumerable<string> regions)
    {
        foreach (var region in regions)
        {
            agencies[region] = new Figures();
        }
    }

    public int LosesPersons { get; set; }

    public bool CountsForTheWrongAgency { get; set; }

    public int BusyEvery { get; set; } = int.MaxValue;

    public bool RefusesPledges { get; init; }

    public long SummaryLag { get; set; }

    public string? ForgetsAtHost { get; set; }

    public int LooksUntilHostsAgree { get; set; }

    public int OpenKeys => ownerOfKey.Count;

    public HashSet<string> PledgeHosts { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (gate)
        {
            return ++requests % BusyEvery == 0
                ? Json(HttpStatusCode.TooManyRequests, "{}")
                : Answer(request, request.RequestUri!.AbsolutePath, body);
        }
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, string path, string body) =>
        (request.Method.Method, path) switch
        {
            ("GET", "/v1/elections") => Json(
                HttpStatusCode.OK,
                """{"items":[{"id":"pilkada-2024","name":"x","votingDay":"2024-11-27","targetDate":"2024-09-24","stages":[]}],"cursor":null}"""
            ),
            ("GET", "/v1/agencies") => Json(HttpStatusCode.OK, ListAgencies(request.RequestUri!.Query)),
            ("GET", "/v1/summary") => Json(HttpStatusCode.OK, Summary(request.RequestUri!.Authority)),
            ("POST", "/v1/keys") => Json(HttpStatusCode.Created, MakeKey(body, request.RequestUri!.Authority)),
            ("POST", "/v1/events") => Take(request, body),
            _ => Delete(path[9..]),
        };

    private string ListAgencies(string query)
    {
        var from = query.Contains("cursor=", StringComparison.Ordinal) ? agencies.Count / 2 : 0;
        var rows = agencies
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Row(pair.Key, pair.Value))
            .ToList();
        var page = from == 0 ? rows.Take(agencies.Count / 2) : rows.Skip(from);
        return $$"""{"items":[{{string.Join(',', page)}}],"cursor":{{(from == 0 ? "\"2\"" : "null")}}}""";
    }

    private string Summary(string host)
    {
        var all = agencies.Values;
        var forgets = host == ForgetsAtHost && --LooksUntilHostsAgree >= 0;
        var spoken = all.Sum(a => a.Spoken.Count) - LosesPersons - (forgets ? 1 : 0);
        var persons =
            $$"""{"roll":{{all.Sum(a => a.Pns + a.Pppk)}},"spoken":{{spoken}},"signed":{{all.Sum(a => a.Signed.Count)}}}""";
        SummaryLag = Math.Max(0, SummaryLag - 1);
        var stands = position - SummaryLag - (forgets ? 1 : 0);
        return $$"""{"asOf":"2024-09-23T08:00:00+07:00","position":{{stands}},"persons":{{persons}}}""";
    }

    private string MakeKey(string body, string host)
    {
        var id = $"k{ownerOfKey.Count + 1}x{requests}";
        ownerOfKey[id] = (JsonDocument.Parse(body).RootElement.GetProperty("agency").GetString()!, host);
        return $$"""{"id":"{{id}}","key":"secret-{{id}}"}""";
    }

    private HttpResponseMessage Delete(string id)
    {
        ownerOfKey.Remove(id);
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    private HttpResponseMessage Take(HttpRequestMessage request, string body)
    {
        var (agency, host) = ownerOfKey[request.Headers.Authorization!.Parameter!["secret-".Length..]];
        if (host != request.RequestUri!.Authority)
        {
            return Json(
                HttpStatusCode.Unauthorized,
                """{"code":"key-unknown","detail":{"id":"belum dikenal","en":"not known here yet"}}"""
            );
        }

        PledgeHosts.Add(host);
        var events = request.Content!.Headers.ContentType!.MediaType switch
        {
            "application/cloudevents-batch+json" => JsonDocument.Parse(body).RootElement.EnumerateArray().ToList(),
            "application/cloudevents+json" => [JsonDocument.Parse(body).RootElement],
            _ => body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .ToList(),
        };
        var accepted = events.Count(e => Take(agency, e));
        position++;
        return RefusesPledges && Types.Any(type => type.Contains("pledge", StringComparison.Ordinal))
            ? Json(
                HttpStatusCode.UnprocessableEntity,
                """{"code":"nip-invalid","detail":{"id":"salah","en":"wrong"}}"""
            )
            : Json(
                HttpStatusCode.OK,
                $$"""{"accepted":{{accepted}},"duplicates":{{events.Count - accepted}},"conflicts":0,"rejected":0,"position":{{position}},"results":[]}"""
            );
    }

    private bool Take(string agency, JsonElement e)
    {
        var type = e.GetProperty("type").GetString()!;
        Types.Add(type);
        var data = e.GetProperty("data");
        agencies.TryAdd(agency, new Figures());
        switch (type)
        {
            case "id.netralitas.agency.roll-declared.v1":
                var units = data.GetProperty("units").EnumerateArray().ToList();
                agencies[agency].Pns = units.Sum(unit => unit.GetProperty("pns").GetInt32());
                agencies[agency].Pppk = units.Sum(unit => unit.GetProperty("pppk").GetInt32());
                return true;
            case "id.netralitas.pledge.spoken.v1":
                var wrong = CountsForTheWrongAgency && agency.StartsWith("kl.", StringComparison.Ordinal);
                return agencies[wrong ? "11" : agency].Spoken.Add(Person(data));
            case "id.netralitas.pact.signed.v1":
                return agencies[agency].Signed.Add(Person(data));
            default:
                return true;
        }
    }

    private static (string Category, string Number) Person(JsonElement data)
    {
        var person = data.GetProperty("person");
        return (person.GetProperty("category").GetString()!, person.GetProperty("number").GetString()!);
    }

    private static string Row(string id, Figures figures) =>
        $$"""
            {"id":"{{id}}","timeZone":"{{TimeZone(
                id
            )}}","roll":{"pns":{{figures.Pns}},"pppk":{{figures.Pppk}},"nonAsn":0},
             "spoken":{{Counts(figures.Spoken)}},"signed":{{Counts(figures.Signed)}} }
            """;

    private static string TimeZone(string id) =>
        string.CompareOrdinal(id, "3") < 0 ? "Asia/Jakarta"
        : string.CompareOrdinal(id, "45") < 0 ? "Asia/Makassar"
        : "Asia/Jayapura";

    private static string Counts(HashSet<(string Category, string Number)> persons)
    {
        var pns = persons.Count(person => person.Category is "pns");
        return $$"""{"pns":{{pns}},"pppk":{{persons.Count - pns}},"nonAsn":0,"persons":{{persons.Count}}}""";
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private sealed class Figures
    {
        public int Pns { get; set; }

        public int Pppk { get; set; }

        public HashSet<(string Category, string Number)> Spoken { get; } = [];

        public HashSet<(string Category, string Number)> Signed { get; } = [];
    }
}
