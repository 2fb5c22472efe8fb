using System.Collections.Concurrent;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Processes;

namespace Netralitas.Api.Tests.Faults;

/// <summary>
/// Agencies that send pledges in requests of 50, each person once, and remember which requests were acknowledged. What
/// was not can be sent again: that is the whole of what a sender must know of faults.
/// </summary>
internal sealed class PledgeLoad
{
    public const string Election = "pemilu-2024";
    private const int PerRequest = 50;

    private readonly ConcurrentDictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> requests;
    private readonly ConcurrentDictionary<(string Agency, int Request), byte> acknowledged = new();
    private int acknowledgedCount;

    /// <summary>Prepares the requests of some agencies, which are the same however often they are sent.</summary>
    public PledgeLoad(string[] agencies, int requestsEach)
    {
        requests = agencies.ToDictionary(
            agency => agency,
            agency => Enumerable.Range(0, requestsEach).Select(number => Request(agency, number)).ToArray(),
            StringComparer.Ordinal
        );
        Persons = requestsEach * PerRequest;
    }

    public IEnumerable<string> Agencies => requests.Keys;

    /// <summary>Persons of each agency that pledge, once everything was sent.</summary>
    public int Persons { get; }

    /// <summary>Requests acknowledged so far.</summary>
    public int Acknowledged => Volatile.Read(ref acknowledgedCount);

    /// <summary>Requests there are.</summary>
    public int Requests => requests.Values.Sum(each => each.Length);

    /// <summary>Makes a key for every agency and has each report its ceremony.</summary>
    public async Task PrepareAsync(NodeProcess node)
    {
        foreach (var agency in Agencies)
        {
            var made = await node.Holding(node.FirstKey!)
                .PostAsync("/v1/keys", $$"""{"label":"beban","agency":"{{agency}}"}""");
            keys[agency] = made.Expect(201).Word("/key")!;
            (await SenderOf(node, agency).SendAsync(Sent.Held($"{agency}/apel", Election))).Expect(200);
        }
    }

    /// <summary>Sends every request once, each agency in order; an agency whose connection breaks stops.</summary>
    public Task SendUntilItBreaksAsync(NodeProcess node) =>
        Task.WhenAll(
            Agencies.Select(async agency =>
            {
                try
                {
                    for (var number = 0; number < requests[agency].Length; number++)
                    {
                        (await SendAsync(node, agency, number)).Expect(200);
                    }
                }
                catch (HttpRequestException)
                {
                    // The node died: what it had not answered is sent again later.
                }
            })
        );

    /// <summary>Sends an agency's requests, each until the node acknowledges it.</summary>
    public async Task SendUntilTakenAsync(NodeProcess node, string agency, Func<int, bool>? which = null)
    {
        for (var number = 0; number < requests[agency].Length; number++)
        {
            if (which is not null && !which(number))
            {
                continue;
            }

            Answer answer;
            while ((answer = await SendAsync(node, agency, number)).Status is 429 or 503)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
            }

            answer.Expect(200);
        }
    }

    /// <summary>Sends everything again; what was acknowledged before must be known already, whole.</summary>
    public async Task SendAgainAsync(NodeProcess node)
    {
        foreach (var agency in Agencies)
        {
            for (var number = 0; number < requests[agency].Length; number++)
            {
                var before = acknowledged.ContainsKey((agency, number));
                var answer = (await SendAsync(node, agency, number)).Expect(200);
                Assert.Equal(PerRequest, answer.Number("/accepted") + answer.Number("/duplicates"));
                Assert.True(!before || answer.Number("/duplicates") == PerRequest, answer.Text);
            }
        }
    }

    /// <summary>Checks that every agency has exactly the persons it sent, whoever is asked.</summary>
    public async Task ExpectTotalsAsync(NodeProcess node)
    {
        foreach (var agency in Agencies)
        {
            var sender = SenderOf(node, agency);
            var figures = (await sender.GetAsync($"/v1/agencies/{agency}?election={Election}")).Expect(200);
            var ceremony = (await sender.GetAsync($"/v1/agencies/{agency}/ceremonies/apel")).Expect(200);
            Assert.Equal(Persons, figures.Number("/spoken/persons"));
            Assert.Equal(Persons, ceremony.Number("/tallies/spoken/persons"));
        }
    }

    private async Task<Answer> SendAsync(NodeProcess node, string agency, int number)
    {
        var answer = await SenderOf(node, agency).PostAsync("/v1/events", requests[agency][number], KeyHolder.Lines);
        if (answer.Status == 200 && acknowledged.TryAdd((agency, number), 0))
        {
            Interlocked.Increment(ref acknowledgedCount);
        }

        return answer;
    }

    /// <summary>Whether a node accepts the agencies' keys.</summary>
    public async Task<bool> IsKnownAsync(NodeProcess node)
    {
        var answers = await Task.WhenAll(Agencies.Select(agency => SenderOf(node, agency).GetAsync("/v1/elections")));
        return answers.All(answer => answer.Status == 200);
    }

    private KeyHolder SenderOf(NodeProcess node, string agency) => node.Holding(keys[agency]);

    private static string Request(string agency, int number) =>
        string.Join('\n', Nip.Range(number * PerRequest, PerRequest).Select(nip => Sent.Spoken($"{agency}/apel", nip)));
}
