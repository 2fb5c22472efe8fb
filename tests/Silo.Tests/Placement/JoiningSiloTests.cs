using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;
using Orleans.Runtime;

namespace Netralitas.Silo.Tests.Placement;

public sealed class JoiningSiloTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    private static readonly CeremonyId[] Ceremonies =
    [
        .. Enumerable.Range(1, 40).Select(number => CeremonyId.Parse($"kl.contoh/apel-{number}")),
    ];

    [Fact]
    public async Task A_silo_that_joins_gets_its_share_of_the_actors_that_are_awake_and_nothing_is_lost()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        await using var first = await StartAsync();
        await PledgeAsync(first, 1);
        Assert.Equal(1, await CountHomesAsync(first));

        await using var second = await StartAsync();
        var persons = 1;
        await Eventually.IsTrueAsync(
            async () =>
            {
                await PledgeAsync(first, ++persons);
                return await CountHomesAsync(first) == 2;
            },
            "some of the ceremonies live on the silo that joined"
        );

        foreach (var ceremony in Ceremonies)
        {
            var report = await GrainsOf(second).AskAsync(ceremony, TestContext.Current.CancellationToken);
            Assert.Equal(persons, report!.Spoken.Pns);
        }
    }

    private static IGrainFactory GrainsOf(RunningSilo silo) => silo.Services.GetRequiredService<IGrainFactory>();

    /// <summary>At each ceremony one person more speaks; each is new.</summary>
    private static async Task PledgeAsync(RunningSilo silo, int person)
    {
        foreach (var ceremony in Ceremonies)
        {
            var share = new CeremonyShare(ceremony);
            share.Add(new PledgeItem(0, new PersonKey((ulong)person), PersonCategory.Pns, PledgeKind.Spoken, 0));
            var reply = await GrainsOf(silo).TellAsync(share, TestContext.Current.CancellationToken);
            Assert.Equal((1, 0), (reply.Accepted, reply.Others.Count));
        }
    }

    /// <summary>On how many silos the ceremonies live.</summary>
    private static async Task<int> CountHomesAsync(RunningSilo silo)
    {
        var grains = silo.Services.GetRequiredService<IGrainFactory>();
        var management = grains.GetGrain<IManagementGrain>(0);
        var homes = new HashSet<SiloAddress>();
        foreach (var ceremony in Ceremonies)
        {
            if (await management.GetActivationAddress(grains.GetGrain<ICeremonyGrain>(ceremony.Value)) is { } home)
            {
                homes.Add(home);
            }
        }

        return homes.Count;
    }

    private Task<RunningSilo> StartAsync() =>
        RunningSilo.StartAsync($"--Netralitas:Postgres={database.ConnectionString}");
}
