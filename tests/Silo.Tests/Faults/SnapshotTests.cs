using System.Globalization;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing.Events;

namespace Netralitas.Silo.Tests.Faults;

/// <summary>Snapshots make an agency's activation fast. Whatever becomes of them, its figures stay right.</summary>
public sealed class SnapshotTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    private const string Untouched = "52";
    private const string Stale = "81.72";
    private const string Damaged = "62.11";
    private const string Garbage = "73.22";
    private const string Gone = "51.01";

    private static readonly string[] Agencies = [Untouched, Stale, Damaged, Garbage, Gone];

    [Fact]
    public async Task A_silo_started_again_uses_what_is_right_of_its_snapshots_and_reads_the_rest_from_the_log()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        await using var cluster = await ProcessCluster.StartAsync(database.ConnectionString, 1);
        var keys = await MakeKeysAsync(cluster);
        await PledgeAsync(cluster, keys, 0, 40);
        Assert.Equal(0, await cluster.StopAsync(0));
        await database.ExecuteAsync("CREATE TABLE before AS SELECT * FROM grain_states");

        await cluster.StartAsync(0);
        await PledgeAsync(cluster, keys, 40, 10);
        await ExpectAsync(cluster, "netralitas_snapshot_reads_total", "used", Agencies.Length);
        Assert.Equal(0, await cluster.StopAsync(0));
        await TamperAsync();

        await cluster.StartAsync(0);
        await ExpectFiguresAsync(cluster, keys);
        await ExpectAsync(cluster, "netralitas_snapshot_reads_total", "used", 2);
        await ExpectAsync(cluster, "netralitas_snapshot_reads_total", "unusable", 2);
        await ExpectAsync(cluster, "netralitas_snapshot_reads_total", "none", 1);

        // Bad snapshots are replaced, not met again.
        Assert.Equal(0, await cluster.StopAsync(0));
        await cluster.StartAsync(0);
        await ExpectFiguresAsync(cluster, keys);
        await ExpectAsync(cluster, "netralitas_snapshot_reads_total", "used", Agencies.Length);
    }

    private static async Task ExpectFiguresAsync(ProcessCluster cluster, Dictionary<string, string> keys)
    {
        foreach (var (agency, key) in keys)
        {
            var figures = await cluster.At(0, key).GetAsync($"/v1/agencies/{agency}?election=pemilu-2024");
            Assert.Equal(50, figures.Expect(200).Number("/spoken/persons"));
        }
    }

    private static async Task<Dictionary<string, string>> MakeKeysAsync(ProcessCluster cluster)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var agency in Agencies)
        {
            var made = await cluster
                .At(0, cluster.FirstKey)
                .PostAsync("/v1/keys", $$"""{"label":"cuplikan","agency":"{{agency}}"}""");
            keys[agency] = made.Expect(201).Word("/key")!;
            (await cluster.At(0, keys[agency]).SendAsync(Sent.Held($"{agency}/apel", "pemilu-2024"))).Expect(200);
        }

        return keys;
    }

    private static async Task PledgeAsync(ProcessCluster cluster, Dictionary<string, string> keys, int first, int count)
    {
        foreach (var (agency, key) in keys)
        {
            var roll = Sent.Roll($"{agency}/apel", Nip.Range(first, count));
            (await cluster.At(0, key).SendAsync(roll)).Expect(200);

            // The agency has taken it in, so its next snapshot holds it.
            var figures = await cluster.At(0, key).GetAsync($"/v1/agencies/{agency}?election=pemilu-2024");
            Assert.Equal(first + count, figures.Expect(200).Number("/spoken/persons"));
        }
    }

    private Task TamperAsync() =>
        database.ExecuteAsync(
            $"""
            UPDATE grain_states s SET payload = b.payload FROM before b
             WHERE s.id_extension = '{Stale}' AND b.id_extension = '{Stale}';
            UPDATE grain_states SET payload = set_byte(payload, length(payload) / 2, 255 - get_byte(payload, length(payload) / 2))
             WHERE id_extension = '{Damaged}';
            UPDATE grain_states SET payload = '\xFFFFFFFF' WHERE id_extension = '{Garbage}';
            DELETE FROM grain_states WHERE id_extension = '{Gone}';
            """
        );

    /// <summary>Checks a counter of a silo that has just done all it will do of its own.</summary>
    private static async Task ExpectAsync(ProcessCluster cluster, string counter, string outcome, int expected)
    {
        var metrics = (await cluster.At(0, cluster.FirstKey).GetAsync("/metrics")).Expect(200).Text.Split('\n');
        var line = string.Create(CultureInfo.InvariantCulture, $"{counter}{{outcome=\"{outcome}\"}} {expected}");
        Assert.Contains(line, metrics);
    }
}
