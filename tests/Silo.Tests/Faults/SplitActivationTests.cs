using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Silo.Tests.Hosting;

namespace Netralitas.Silo.Tests.Faults;

/// <summary>Two clusters in one process on one log: each has its own activation of the same ceremony.</summary>
public sealed class SplitActivationTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    private static readonly CeremonyId Ceremony = CeremonyId.Parse("52/apel");

    [Fact]
    public async Task The_activation_that_is_behind_loses_to_the_log_and_decides_again()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        await using var one = await StartAsync("satu");
        await using var two = await StartAsync("dua");
        var (here, there) = (GrainsOf(one), GrainsOf(two));

        // Both activations hold the ceremony at its first record; then each in turn writes without telling the other.
        Assert.Equal((1, 0), await PledgeAsync(here, 1));
        Assert.Equal((0, 1), await PledgeAsync(there, 1));
        Assert.Equal((1, 0), await PledgeAsync(here, 2));
        Assert.Equal((1, 1), await PledgeAsync(there, 2, 3));
        Assert.Equal((1, 2), await PledgeAsync(here, 2, 3, 4));

        foreach (var grains in (IGrainFactory[])[here, there])
        {
            var report = await grains.AskAsync(Ceremony, TestContext.Current.CancellationToken);
            Assert.Equal((4, 4L), (report!.Spoken.Pns, report.Version));
        }
    }

    private static IGrainFactory GrainsOf(RunningSilo silo) => silo.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Tells a ceremony's activation of persons who spoke; how many were new to it and how many not.</summary>
    private static async Task<(int Accepted, int Others)> PledgeAsync(IGrainFactory grains, params ulong[] persons)
    {
        var share = new CeremonyShare(Ceremony);
        foreach (var person in persons)
        {
            share.Add(new PledgeItem(0, new PersonKey(person), PersonCategory.Pns, PledgeKind.Spoken, 0));
        }

        var reply = await grains.TellAsync(share, TestContext.Current.CancellationToken);
        return (reply.Accepted, reply.Others.Count);
    }

    private Task<RunningSilo> StartAsync(string clusterId) =>
        RunningSilo.StartAsync(
            $"--Netralitas:Postgres={database.ConnectionString}",
            $"--Netralitas:ClusterId={clusterId}"
        );
}
