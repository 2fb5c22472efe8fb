using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Processes;

namespace Netralitas.Silo.Tests.Faults;

/// <summary>
/// Agencies that send pledges without pause until they are told to stop, each request until it is acknowledged. A
/// request reports 25 new persons at each of two ceremonies of the agency, the same ones: 50 events, 25 persons.
/// </summary>
internal sealed class SteadyLoad
{
    public const string Election = "pemilu-2024";
    private const int PersonsEach = 25;
    private const int EventsEach = 2 * PersonsEach;
    private const int AgainTogether = 20;

    private static readonly string[] Slugs = ["apel-pagi", "apel-sore"];

    private readonly Sender[] senders;

    /// <param name="agencies">Ids; those of central agencies are registered first.</param>
    public SteadyLoad(params string[] agencies) => senders = [.. agencies.Select(agency => new Sender(agency))];

    /// <summary>Persons that all agencies together sent.</summary>
    public int Persons => senders.Sum(sender => sender.Acknowledged * PersonsEach);

    /// <summary>Makes a key for every agency, which then reports its ceremonies.</summary>
    public async Task PrepareAsync(ProcessCluster cluster)
    {
        foreach (var sender in senders)
        {
            var made = await cluster
                .At(0, cluster.FirstKey)
                .PostAsync("/v1/keys", $$"""{"label":"beban","agency":"{{sender.Agency}}"}""");
            sender.Key = made.Expect(201).Word("/key")!;
            var caller = cluster.At(0, sender.Key);
            if (sender.Agency.StartsWith("kl.", StringComparison.Ordinal))
            {
                (await caller.SendAsync(Sent.Registered(sender.Agency, "Kementerian Contoh"))).Expect(200);
            }

            string[] held = [.. Slugs.Select(slug => Sent.Held($"{sender.Agency}/{slug}", Election))];
            Assert.Equal(held.Length, (await caller.SendAllAsync(held)).Expect(200).Number("/accepted"));
        }

        // Keys made at one silo are good at the others within a second.
        for (var silo = 0; silo < cluster.Count; silo++)
        {
            var at = silo;
            await Eventually.IsTrueAsync(
                async () => (await cluster.At(at, senders[^1].Key).GetAsync("/v1/elections")).Status == 200,
                "every silo knows the keys"
            );
        }
    }

    /// <summary>The first agency's system, at one silo.</summary>
    public KeyHolder CallerAt(NodeProcess silo) => silo.Holding(senders[0].Key);

    /// <summary>Sends until told to stop; every answer must be one that a standard retry makes good.</summary>
    public Task SendAsync(ProcessCluster cluster, CancellationToken stop) =>
        Task.WhenAll(senders.Select(sender => sender.SendAsync(cluster, stop)));

    /// <summary>Returns when every agency had a request acknowledged that it began after the call.</summary>
    public async Task UntilAllAnsweredAsync(Task sending)
    {
        // The next to be acknowledged was begun already.
        var goals = senders.Select(sender => (sender, Count: sender.Acknowledged + 2)).ToList();
        await Eventually.IsTrueAsync(
            () => sending.IsFaulted || goals.TrueForAll(goal => goal.sender.Acknowledged >= goal.Count),
            "every agency is answered again"
        );
        Assert.False(sending.IsCompleted, sending.Exception?.ToString());
    }

    /// <summary>Sends everything again: all of it must be known already.</summary>
    public Task SendAgainAsync(ProcessCluster cluster) =>
        Task.WhenAll(senders.Select(sender => sender.SendAgainAsync(cluster)));

    /// <summary>Checks, at each silo, that the figures are exactly what was sent.</summary>
    public async Task ExpectFiguresAsync(ProcessCluster cluster)
    {
        for (var silo = 0; silo < cluster.Count; silo++)
        {
            foreach (var sender in senders)
            {
                var (caller, expected) = (cluster.At(silo, sender.Key), sender.Acknowledged * PersonsEach);
                var agency = await caller.GetAsync($"/v1/agencies/{sender.Agency}?election={Election}");
                Assert.Equal(expected, agency.Expect(200).Number("/spoken/persons"));
                foreach (var slug in Slugs)
                {
                    var ceremony = await caller.GetAsync($"/v1/agencies/{sender.Agency}/ceremonies/{slug}");
                    Assert.Equal(expected, ceremony.Expect(200).Number("/tallies/spoken/persons"));
                }
            }

            await ExpectSummaryAsync(cluster.At(silo, cluster.FirstKey));
        }
    }

    // A silo's summary learns within a second what was committed elsewhere; it must never show more than was sent.
    private Task ExpectSummaryAsync(KeyHolder administrator) =>
        Eventually.IsTrueAsync(
            async () =>
            {
                var summary = await administrator.GetAsync($"/v1/summary?election={Election}");
                var spoken = summary.Expect(200).Number("/persons/spoken");
                Assert.InRange(spoken, 0, Persons);
                return spoken == Persons;
            },
            "the summary shows everything"
        );

    private sealed class Sender(string agency)
    {
        private int acknowledged;

        public string Agency => agency;

        public string Key { get; set; } = "";

        public int Acknowledged => Volatile.Read(ref acknowledged);

        public async Task SendAsync(ProcessCluster cluster, CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                var answer = (await PostAsync(cluster, Request(acknowledged))).Expect(200);
                Assert.True(answer.Number("/accepted") + answer.Number("/duplicates") == EventsEach, answer.Text);
                Interlocked.Increment(ref acknowledged);
            }
        }

        public async Task SendAgainAsync(ProcessCluster cluster)
        {
            foreach (var numbers in Enumerable.Range(0, acknowledged).Chunk(AgainTogether))
            {
                var answer = (await PostAsync(cluster, string.Join('\n', numbers.Select(Request)))).Expect(200);
                Assert.True(answer.Number("/duplicates") == numbers.Length * EventsEach, answer.Text);
            }
        }

        private Task<Answer> PostAsync(ProcessCluster cluster, string body) =>
            cluster.Holding(Key).PostAsync("/v1/events", body, KeyHolder.Lines);

        private string Request(int number) =>
            string.Join(
                '\n',
                from nip in Nip.Range(number * PersonsEach, PersonsEach)
                from slug in Slugs
                select Sent.Spoken($"{agency}/{slug}", nip)
            );
    }
}
