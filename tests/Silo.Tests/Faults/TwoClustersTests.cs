using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;

namespace Netralitas.Silo.Tests.Faults;

/// <summary>
/// Two clusters on one log, each with an activation of the same ceremony: what a partition, or some seconds after a
/// crash, may bring about. The log takes one of two appends that expect the same version.
/// </summary>
public sealed class TwoClustersTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    private const int Requests = 40;
    private const int PerRequest = 20;

    [Fact]
    public async Task A_ceremony_fed_through_both_at_once_counts_everyone_once_on_both()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        await using var one = await ProcessCluster.StartAsync(
            database.ConnectionString,
            1,
            "--Netralitas:ClusterId=satu"
        );
        await using var two = await ProcessCluster.StartAsync(
            database.ConnectionString,
            1,
            "--Netralitas:ClusterId=dua"
        );
        var key = await MakeKeyAsync(one, two);
        (await one.At(0, key).SendAsync(Sent.Held("52/apel", SteadyLoad.Election))).Expect(200);

        // Each cluster gets its half of the persons, and a third of the other's as well.
        var accepted = await Task.WhenAll(
            SendAsync(one, key, number => number % 2 == 0 || number % 3 == 0),
            SendAsync(two, key, number => number % 2 == 1 || number % 3 == 0)
        );

        Assert.Equal(Requests * PerRequest, accepted.Sum());
        foreach (var caller in (KeyHolder[])[one.At(0, key), two.At(0, key)])
        {
            var agency = (await caller.GetAsync($"/v1/agencies/52?election={SteadyLoad.Election}")).Expect(200);
            var ceremony = (await caller.GetAsync("/v1/agencies/52/ceremonies/apel")).Expect(200);
            Assert.Equal(Requests * PerRequest, agency.Number("/spoken/persons"));
            Assert.Equal(Requests * PerRequest, ceremony.Number("/tallies/spoken/persons"));
        }

        await LogChain.ExpectIntactAsync(database.ConnectionString);
    }

    private static async Task<string> MakeKeyAsync(ProcessCluster one, ProcessCluster two)
    {
        var made = await one.At(0, one.FirstKey).PostAsync("/v1/keys", """{"label":"dua klaster","agency":"52"}""");
        var key = made.Expect(201).Word("/key")!;
        await Eventually.IsTrueAsync(
            async () => (await two.At(0, key).GetAsync("/v1/elections")).Status == 200,
            "the other cluster knows the key"
        );
        return key;
    }

    /// <summary>Sends some of the requests through one cluster; how many persons were new to it.</summary>
    private static async Task<int> SendAsync(ProcessCluster cluster, string key, Func<int, bool> which)
    {
        var accepted = 0;
        foreach (var number in Enumerable.Range(0, Requests).Where(which))
        {
            var events = Nip.Range(number * PerRequest, PerRequest).Select(nip => Sent.Spoken("52/apel", nip));
            var answer = (await cluster.Holding(key).SendAllAsync([.. events])).Expect(200);
            Assert.Equal(PerRequest, answer.Number("/accepted") + answer.Number("/duplicates"));
            accepted += answer.Number("/accepted");
        }

        return accepted;
    }
}
